"""Throw-away: load what is below content/ and print the faults."""
import sys
from pathlib import Path
from generator.content.files import list_files, read_file
from generator.content.show import show
from generator.findings import in_order
from generator.model.bind import Faults
from generator.model.folders import sort_files
from generator.model.load import load_report
from generator.model.load_frame import load_frame
from generator.model.read_report import read_report

root = Path("content")
want = sys.argv[1].split("/")[-1] if len(sys.argv) > 1 else ""
faults = Faults()
names = list_files(root)
folders = sort_files(names, "content/", faults)
texts = {}
allf = []
for n in names:
    if n.endswith((".yaml", ".md", ".csv")):
        t, f = read_file(root, n); allf += f
        if t is not None: texts[n] = t
config, frame, f = load_frame(texts, folders, "content/")
allf += f
for d in folders.departments.values():
    if want and d.id != want: continue
    for key, folder in d.reports.items():
        files, f = read_report(d.id, key, folder, texts.get, "content/")
        allf += f
        report, f = load_report(files, frame.profiles, frame.subjects)
        allf += f
        if report:
            from generator.model.paths import report_leaves
            print(d.id, key.slug, "leaves", len(list(report_leaves(report))))
lines = {("content/" + n): t.splitlines() for n, t in texts.items()}
allf += faults.found
allf = [f for f in allf if not want or want in f.where.file]
print(show(in_order(allf), lambda file, line: (lines.get(file) or [None] * line)[line - 1] if file in lines and line <= len(lines[file]) else None))
print(len(allf), "faults")
