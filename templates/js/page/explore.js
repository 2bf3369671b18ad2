/* 探索：筛选、透视、排序、抄走。只在一张表、一个栏、一个层次之内相加；不能相加的逐条列出，并说为什么。 */
(function () {
  "use strict";
  var mz = window.mz;
  var f = mz.figures;
  var root = document.getElementById("explore");
  if (!root || !f) return;
  var PAGE = 100;
  var AXES = [["subject", "科目（行）"], ["department", "部门"], ["region", "地区"], ["year", "年度"], ["column", "栏"]];
  var FIELDS = {
    year: "年度", kind: "文种", region: "地区", tier: "部门级别", department: "部门", table: "表或节", column: "栏",
    level: "层次或行", subject: "科目", rows: "竖排", columns: "横排", measure: "数值"
  };
  var START = { year: root.getAttribute("data-start"), kind: "决算", table: "T5", rows: "subject", columns: "department" };
  var years = [], reports = {}, state = {}, fields = {}, result = null, focus = "", ours = false, amended = [];

  document.querySelectorAll("[data-figures]").forEach(function (one) {
    years.push({ name: one.getAttribute("data-year"), src: one.getAttribute("data-figures") });
  });
  document.querySelectorAll("li[data-report]").forEach(function (one) {
    var regions = one.getAttribute("data-regions").split("|").filter(Boolean).map(f.part);
    reports[one.getAttribute("data-report")] = { name: one.getAttribute("data-department"), level: one.getAttribute("data-level"), regions: regions };
  });
  if (!years.length) return;

  var form = f.make("form", { class: "ask", "aria-label": "筛选与排法", submit: function (event) { event.preventDefault(); } });
  Object.keys(FIELDS).forEach(function (name) {
    var set = { id: "ask-" + name, change: function () { change(name, fields[name].value.trim()); } };
    fields[name] = name === "subject" ? f.make("input", Object.assign(set, { type: "search", placeholder: "编码或名称，如 208" })) : f.make("select", set);
    form.append(f.field(FIELDS[name], fields[name]));
  });
  var status = f.make("p", { class: "aside", role: "status" });
  var why = f.make("p", { class: "notice" });
  var place = f.make("div");
  var said = f.make("span", { role: "status" });
  var draws = f.button("画成图", function () { change("chart", state.chart ? "" : "1"); });
  var tools = f.make("p", { class: "tools" }, [draws, f.button("复制 CSV", copy), f.button("下载 CSV", save), said]);
  root.append(form, why, status, place, tools);

  /* 选了什么都写进地址，由地址来画；换了筛选回到第一页，换了表与排法不再照旧排序。 */
  function change(name, value) {
    var next = Object.assign({}, state);
    next[name] = value;
    if (name !== "page") delete next.page;
    if (/^(table|rows|columns)$/.test(name)) delete next.sort;
    if (value === "column") delete next.column;
    ours = true;
    location.hash = f.hash(next);
  }

  function is_table() { return /^[TX]\d/.test(state.table || ""); }
  function axis(name) { return state.rows === name || state.columns === name; }
  function pairs(map) { return Object.keys(map).map(function (id) { return [id, map[id]]; }); }

  /* 合于筛选的报告，旧年度在前。 */
  function walk(take) {
    years.slice().reverse().forEach(function (year) {
      var data = f.held[year.name];
      if (!data || (state.year && state.year !== year.name)) return;
      data.reports.forEach(function (report) {
        var key = f.key(report, year.name);
        var about = reports[key];
        if (!about || (state.kind && report.k !== state.kind) || (state.department && report.d !== state.department)) return;
        if (state.tier && about.level !== state.tier) return;
        if (state.region && !about.regions.some(function (one) { return one.id === state.region; })) return;
        take({ key: key, about: about, year: year.name, unit: report.u, department: report.d, kind: report.k }, report, data.words);
      });
    });
  }

  /* 一份报告里选定的表（或全部）的每一格。 */
  function cells(report, words, take) {
    report.t.concat(report.s).forEach(function (block) {
      var source = f.part(words[block[0]]);
      if (state.table && source.id !== state.table) return;
      var texts = block[3].split(" ");
      var plain = function (at) { return { id: words[at], name: words[at] || "本节" }; };
      if (!/^[TX]\d/.test(source.id)) return block[1].forEach(function (at, n) { take(source, plain(at), plain(block[2][n]), texts[n]); });
      var columns = block[1].map(function (at) { return f.part(words[at]); });
      block[2].forEach(function (at, line) {
        var row = f.part(words[at]);
        columns.forEach(function (column, n) { take(source, row, column, texts[line * columns.length + n]); });
      });
    });
  }

  function level(row) { return String(f.code(row.id).length || row.id); }
  function fits(row, column) {
    var asked = state.subject;
    return (!state.column || column.id === state.column) && (!state.level || state.level === "rows" || level(row) === state.level) &&
      (!asked || (/^\d+$/.test(asked) ? f.code(row.id).indexOf(asked) === 0 : row.name.indexOf(asked) >= 0));
  }

  /* 选项由取来的数而定；地址里没有或不合的，取最常用的。 */
  function settle() {
    var all = { kind: {}, region: {}, tier: {}, department: {}, table: {}, column: {}, level: {} }, has = {};
    var kept = state;
    state = { year: kept.year };
    walk(function (one, report, words) {
      all.kind[one.kind] = one.kind;
      all.department[one.department] = one.about.name;
      all.tier[one.about.level] = one.about.level;
      one.about.regions.forEach(function (region) { all.region[region.id] = region.name; });
      report.t.concat(report.s).forEach(function (block) {
        var source = f.part(words[block[0]]);
        all.table[source.id] = source.name;
      });
    });
    state = kept;
    ["kind", "region", "tier", "department", "table"].forEach(function (name) {
      var any = { kind: "决算与预算", region: "全部地区", tier: "各级", department: "全部部门", table: "全部表与说明（只能列出）" }[name];
      pick(name, [["", any]].concat(pairs(all[name])));
      fields[name].parentNode.hidden = fields[name].options.length < 3;
    });
    pick("rows", AXES.concat([["list", "逐条列出"]]), is_table() ? "subject" : "list");
    var list = state.rows === "list" || !is_table();
    if (state.table) walk(function (one, report, words) {
      cells(report, words, function (source, row, column, text) {
        if (f.number(text) !== null) has[column.id] = 1;
        all.column[column.id] = column.name;
        all.level[level(row)] = f.LEVELS[level(row)] || row.name;
      });
    });
    pick("columns", [["", "不分"]].concat(AXES).filter(function (one) { return one[0] !== state.rows; }));
    var free = list || axis("column"), columns = Object.keys(all.column), given = columns.filter(function (id) { return has[id]; });
    pick("column", (free ? [["", "全部"]] : []).concat(pairs(all.column)), free ? "" : has.total ? "total" : given[0] || columns[0]);
    pick("level", [list ? ["", "全部"] : ["rows", "各行（不相加）"]].concat(is_table() ? pairs(all.level) : []), list ? "" : Object.keys(all.level).filter(Number)[0] || "rows");
    pick("measure", [["", "金额"], ["share", "占本列合计"]]);
    fields.subject.value = state.subject || "";
    fields.columns.disabled = fields.measure.disabled = list;
  }
  /* 地址里不合的换成合的，并说一声；自己换了表与排法的，跟着换不必说。 */
  function pick(name, list, otherwise) {
    var was = state[name] || "", field = fields[name];
    var label = Array.from(field.options).filter(function (one) { return one.value === was; })[0];
    var fit = list.some(function (one) { return one[0] === was; });
    if (!fit) state[name] = otherwise || "";
    f.options(field, list, state[name] || "");
    if (was && !fit && !(ours && /^(column|columns|level)$/.test(name))) {
      amended.push(FIELDS[name] + "“" + (label ? label.text : was) + "”不在可选之列，改为“" + field.selectedOptions[0].text + "”。");
    }
  }
  /* 最近的一个年度；不是年份的，全部年度。 */
  function nearest() {
    var gap = function (one) { return Math.abs(one.name - state.year); };
    return state.year > 0 ? years.slice().sort(function (a, b) { return gap(a) - gap(b); })[0].name : "";
  }

  /* 有没有一格要把不同级别的部门加在一起。 */
  function mixes(found) {
    var levels = {};
    return !axis("department") && found.some(function (one) {
      var place = ["region", "year"].map(function (name) { return axis(name) ? keyOf(name, one)[0] : ""; });
      levels[place] = levels[place] || one.about.level;
      return levels[place] !== one.about.level;
    });
  }

  /* 为什么不能相加；空的就是能。 */
  function refusal(found) {
    var several = function (of) { return found.some(function (one) { return of(one) !== of(found[0]); }); };
    if (!state.table) return "几张表往往载着同一个数，不能放在一起相加，逐条列出。选一张表，就能透视。";
    if (!is_table()) return "说明等处有金额、有百分比、有个数，不能相加，逐条列出。";
    if (several(function (one) { return one.kind; })) return "决算与预算不能相加，逐条列出。文种请只选一种。";
    if (!axis("year") && several(function (one) { return one.year; })) return "不同年度的数不相加，逐条列出。请选一个年度，或把年度放在竖排、横排。";
    if (!axis("subject") && state.level === "rows") return "各行有总数、有其中数，不相加，逐条列出。请选一个层次或一行，或把科目放在竖排、横排。";
    if (mixes(found)) return "不同级别的部门不相加，逐条列出。请选一个部门级别，或把部门放在竖排、横排。";
    return "";
  }

  function draw() {
    if (!f.elsewhere()) state = location.hash.length > 1 ? f.state() : Object.assign({}, START);
    else if (!result) state = Object.assign({}, START);
    amended = [];
    pick("year", [["", "全部年度"]].concat(years.map(function (one) { return [one.name, one.name + "年"]; })), nearest());
    status.textContent = "正在取数……";
    f.load(years.filter(function (one) { return !state.year || one.name === state.year; }), function (missing) {
      settle();
      var found = [];
      walk(function (one, report, words) {
        cells(report, words, function (source, row, column, text) {
          if (fits(row, column)) found.push(Object.assign({ source: source, row: row, column: column, text: text }, one));
        });
      });
      var reason = state.rows === "list" ? "" : refusal(found);
      if (location.hash.length < 2) amended = [];
      why.textContent = amended.join("") + reason + missing.join("");
      ours = false;
      why.hidden = !why.textContent;
      result = state.rows === "list" || reason ? listed(found) : pivoted(found);
      show();
    });
  }

  /* 一数一格：raw 抄走，text 给人看。 */
  function figure(one) {
    var raw = one.text.replace(/^[#~]/, "");
    var number = f.number(one.text);
    return {
      raw: f.WORDS[one.text] || raw, number: number, url: f.address(one.key, one.source.id, one.row.id, one.column.id),
      text: f.WORDS[one.text] || (number === null ? raw : f.show(raw, one.unit)),
      style: one.text === "x" ? "withheld" : f.WORDS[one.text] ? "unstated" : one.text[0] === "~" ? "computed" : ""
    };
  }
  function word(text, shown) { return { raw: text, text: shown || text, plain: true }; }

  function listed(found) {
    var rows = found.filter(function (one) { return one.text; }).map(function (one) {
      var told = figure(one);
      var unit = told.number === null ? "" : one.unit;
      told.number = f.into(told.number, one.unit, "元");
      return [one.about.name, one.year + "年" + one.kind, one.source.name, (f.code(one.row.id) ? one.row.id + " " : "") + one.row.name, one.column.name].map(function (text) {
        return word(text);
      }).concat(told, word(unit, unit && f.unit(unit)));
    });
    return {
      rows: rows, heads: ["部门", "报告", "表或节", "行", "栏", "数", "单位"], keys: ["a0", "a1", "a2", "a3", "a4", "n5", "a6"],
      says: rows.length + " 个数", title: "逐条列出", unit: "", style: "list stack", note: "未载明的不列。"
    };
  }

  function keyOf(name, one) {
    var region = one.about.regions[one.about.regions.length - 1] || { id: "", name: "地区未载明" };
    var code = f.code(one.row.id);
    return {
      department: [one.department, one.about.name], region: [region.id, region.name], year: [one.year, one.year + "年"],
      column: [one.column.id, one.column.name], subject: [code || one.row.id, one.row.name, code]
    }[name] || ["", "金额"];
  }
  /* 沿着这一排可以相加：同一级别的部门、地区，与同一层次的科目。 */
  function additive(name, levels) { return name === "subject" ? state.level > 0 : /^(department|region)$/.test(name) && levels.size < 2; }

  function pivoted(found) {
    var unit = found.every(function (one) { return one.unit === found[0].unit; }) && found.length ? found[0].unit : "万元";
    var lines = new Map(), heads = new Map(), sums = new Map();
    var put = function (line, head, one) {
      var key = line + "\n" + head;
      if (!sums.has(key)) sums.set(key, { sum: BigInt(0), lacks: {}, all: 0, known: 0 });
      var cell = sums.get(key), number = f.into(f.number(one.text), one.unit, unit);
      if (cell.one && cell.one.department !== one.department) cell.mixed = true;
      cell.all++;
      cell.one = one;
      if (one.text[0] === "~") cell.computed = true;
      if (number === null) cell.lacks[one.text] = 1;
      else { cell.known++; cell.sum += number; }
    };
    var who = new Map(), levels = new Set();
    found.forEach(function (one) {
      if (!who.has(one.year)) who.set(one.year, new Set());
      who.get(one.year).add(one.department);
      levels.add(one.about.level);
      var line = keyOf(state.rows, one), head = keyOf(state.columns, one);
      lines.set(line[0], line);
      heads.set(head[0], head);
      [line[0], "="].forEach(function (a) { [head[0], "="].forEach(function (b) { put(a, b, one); }); });
    });
    var rows = ordered(lines, state.rows), columns = ordered(heads, state.columns);
    var down = additive(state.rows, levels), across = additive(state.columns, levels) && columns.length > 1;
    var share = state.measure === "share" && down;
    var made = function (line) {
      return columns.map(function (one) { return one[0]; }).concat(across ? "=" : []).map(function (head) {
        return summed(sums.get(line + "\n" + head), unit, share && sums.get("=\n" + head));
      });
    };
    var added = false;
    sums.forEach(function (cell, key) {
      var at = key.split("\n");
      added = added || (cell.mixed && (at[0] !== "=" || down) && (at[1] !== "=" || across));
    });
    var changed = axis("year") && !axis("department") && new Set(Array.from(who.values()).map(function (one) { return Array.from(one).sort().join(); })).size > 1;
    return {
      rows: rows.map(function (line) { return [Object.assign(word(line[1]), { code: line[2] || "" })].concat(made(line[0])); }),
      last: down && rows.length > 1 && [word("所列合计")].concat(made("=")), style: "ledger", bars: true, inner: columns.length,
      heads: [AXES.filter(function (one) { return one[0] === state.rows; })[0][1]].concat(columns.map(function (one) { return one[1]; }), across ? "所列合计" : []),
      keys: ["a"].concat(columns.map(function (one) { return "n-" + one[0]; }), "n="),
      title: [fields.table, fields.column, fields.level].map(function (one) { return one.selectedOptions[0].text; }).join(" · "),
      unit: share ? "占本列合计" : unit, says: rows.length + " 行，" + columns.length + " 列，由 " + found.length + " 个数排成",
      note: [found.some(function (one) { return one.unit !== unit; }) && "以元公布的已精确换算成万元。", state.measure && !down && "竖排各行不能相加，没有合计可占，仍列金额。",
        changed && "各年度有报告的部门不同，不能当作增减来看。", levels.size > 1 && "所列部门级别不同，不相加，没有合计，也不宜比高低；选一个部门级别，就有合计。",
        added && "部门之间只是相加，没有剔除相互往来。", "空格是报告里没有这一行。"].filter(Boolean).join("")
    };
  }
  function ordered(map, name) {
    var all = Array.from(map.values());
    return name === "subject" && state.level > 0 ? all.sort(function (a, b) { return a[0] < b[0] ? -1 : 1; }) : all;
  }
  function summed(cell, unit, whole) {
    if (!cell) return { text: "", raw: "", style: "unstated" };
    var told = cell.all === 1 ? figure(cell.one) : {};
    if (!cell.known) return cell.all === 1 ? told : figure(Object.assign({}, cell.one, { text: "x" in cell.lacks ? "x" : "" in cell.lacks ? "" : "-" }));
    var partly = "x" in cell.lacks || "" in cell.lacks;
    told.number = cell.sum;
    if (whole) { told.text = f.told_share(cell.sum, whole.sum) || "—"; told.raw = f.share(cell.sum, whole.sum) || "—"; }
    else if (cell.all > 1 || cell.one.unit !== unit) told.text = f.show(told.raw = f.plain(cell.sum), unit);
    if (partly) told.text += "*";
    told.title = partly ? "其中有未公开或未载明的数，没有计入" : cell.all > 1 && cell.all + " 个数之和";
    told.style = cell.computed && "computed";
    told.partly = partly;
    return told;
  }

  function sorted() {
    var key = (state.sort || "").replace(/^!/, "");
    var at = result.keys.indexOf(key);
    var sign = key === state.sort ? 1 : -1;
    var lacks = function (cell) { return cell.number === undefined || cell.number === null; };
    return at < 0 ? result.rows : result.rows.slice().sort(function (a, b) {
      a = a[at]; b = b[at];
      if (key[0] === "a") return sign * a.raw.localeCompare(b.raw, "zh");
      if (lacks(a) || lacks(b)) return lacks(a) - lacks(b);
      return a.number === b.number ? 0 : a.number < b.number ? -sign : sign;
    });
  }

  function show() {
    var rows = sorted();
    var pages = Math.max(1, Math.ceil(rows.length / PAGE));
    var page = Math.min(pages, Math.max(1, parseInt(state.page, 10) || 1));
    var coded = rows.some(function (row) { return row[0].code; });
    var most = result.bars && f.most(rows.map(function (row) { return row.slice(0, result.inner + 1); }));
    var line = function (row, bars, style) {
      return f.make("tr", { class: style }, (coded ? [f.make("td", { class: "code" }, row[0].code || "")] : []).concat(
        f.make("th", { scope: "row", class: "name" }, row[0].text),
        row.slice(1).map(function (cell, at) { return f.cell(cell, at < result.inner && bars); })));
    };
    var has = function (what) { return rows.some(function (row) { return row.some(function (cell) { return cell[what] || cell.style === what; }); }); };
    var body = rows.slice((page - 1) * PAGE, page * PAGE);
    var sheet = f.sheet(result.title, result.unit && result.unit[0] !== "占" ? "单位：" + f.unit(result.unit) : result.unit, result.style, [
      f.make("thead", {}, f.make("tr", {}, (coded ? [f.make("th", { scope: "col", class: "code" }, "编码")] : []).concat(result.heads.map(head)))),
      f.make("tbody", {}, body.map(function (row) { return line(row, most); }).concat(result.last ? line(result.last, 0, "total") : []))
    ]);
    if (!result.bars) sheet.querySelectorAll("td").forEach(function (cell) { cell.setAttribute("data-label", result.heads[cell.cellIndex]); });
    var turn = function (to, text) {
      return f.button(text, function () { focus = "ask-" + text; change("page", String(to)); }, { id: "ask-" + text, disabled: to < 1 || to > pages });
    };
    status.textContent = rows.length ? result.says + (pages > 1 ? "，第 " + page + " 页，共 " + pages + " 页" : "") + "。" : "没有合于筛选的数。请放宽一项。";
    tools.hidden = !rows.length;
    said.textContent = "";
    f.fill(place, !rows.length ? [] : [sheet].concat(pages > 1 ? f.make("p", { class: "tools" }, [turn(page - 1, "上一页"), turn(page + 1, "下一页")]) : [],
      f.make("p", { class: "aside" }, result.note + (has("partly") ? "带 * 的，其中有未公开或未载明的数没有计入。" : "") + (has("computed") ? "斜体的由推算而来。" : ""))));
    picture(body);
    var again = focus && document.getElementById(focus);
    if (again) again.focus();
    focus = "";
  }
  function picture(body) {
    var can = result.bars && result.unit[0] !== "占" && f.drawable(body.map(function (row) { return row.slice(1, result.inner + 1); }), result.inner);
    draws.hidden = !can;
    draws.setAttribute("aria-pressed", String(Boolean(state.chart)));
    if (!can || !state.chart) return;
    var drawn = f.chart(result.title, result.unit, body.map(function (row) { return row[0].text; }), result.heads.slice(1, result.inner + 1).map(function (name, at) {
      return { name: name, cells: body.map(function (row) { return row[at + 1]; }) };
    }));
    place.append(drawn);
    drawn.draw();
  }
  /* 数先从大到小，名先顺着排；再按一次反过来，第三次照原样。 */
  function head(text, at) {
    var key = result.keys[at];
    var number = key[0] === "n";
    var first = number ? "!" + key : key, second = number ? key : "!" + key;
    var now = state.sort === key ? "ascending" : state.sort === "!" + key && "descending";
    return f.make("th", { scope: "col", class: number ? "num" : !at && "name", "aria-sort": now }, f.button(text, function () {
      focus = "sort-" + key;
      change("sort", state.sort === first ? second : state.sort === second ? "" : first);
    }, { id: "sort-" + key, title: "按此排序" }));
  }

  /* 抄走全部行，数字不分节；文字以 = + - @ 起头的前面加一撇，表格软件便不当作公式。 */
  function csv() {
    var field = function (cell) {
      var text = cell.number === undefined && /^[=+\-@\t\r]/.test(cell.raw) ? "'" + cell.raw : cell.raw;
      return /[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
    };
    var unit = result.unit && "（" + result.unit + "）";
    var coded = result.rows.some(function (row) { return row[0].code; });
    var top = result.heads.map(function (text, at) { return word(text + (at ? unit : "")); });
    return [top].concat(sorted(), result.last ? [result.last] : []).map(function (row, at) {
      return (coded ? [word(at ? row[0].code || "" : "编码")] : []).concat(row).map(field).join(",") + "\r\n";
    }).join("");
  }
  function copy() { mz.copy(csv()).then(function (done) { said.textContent = done ? "已复制 " + result.rows.length + " 行。" : "没能复制，请改用下载。"; }); }
  function save() {
    var link = f.make("a", { href: URL.createObjectURL(new Blob(["\ufeff" + csv()], { type: "text/csv" })), download: ["mingzhang", state.table || "all", state.year || "all"].join("-") + ".csv" });
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 1000);
    said.textContent = "已下载 " + result.rows.length + " 行。";
  }

  window.addEventListener("hashchange", draw);
  document.addEventListener("mz:unit", draw);
  draw();
})();
