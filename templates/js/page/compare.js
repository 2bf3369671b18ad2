/* 比较：两到四份报告，或一份报告的两到四个科目，与第一个并排；不能比的不比，说明为什么。 */
(function () {
  "use strict";
  var mz = window.mz;
  var f = mz.figures;
  var root = document.getElementById("compare");
  if (!root || !f) return;
  var MOST = 4;
  var TABLES = ["T3", "T5", "T6"];
  var all = {}, groups = [], state = {};

  document.querySelectorAll("[data-summaries]").forEach(function (table) {
    var of = function (name) { return table.getAttribute("data-" + name); };
    var group = { title: table.caption.textContent, keys: [] };
    groups.push(group);
    table.querySelectorAll("[data-report]").forEach(function (row) {
      var key = row.getAttribute("data-report");
      group.keys.push(key);
      all[key] = {
        key: key, name: row.cells[0].textContent, title: row.cells[1].textContent, department: key.split("/")[0],
        year: of("year"), kind: of("kind"), level: of("level"), src: of("summaries"), unit: row.getAttribute("data-unit"),
        people: row.getAttribute("data-people") || "", basis: row.getAttribute("data-basis")
      };
    });
  });
  if (!groups.length) return;

  function select(name, value) {
    return f.make("select", { id: "ask-" + name, change: function (event) { put(name, value(event.target.value)); } });
  }
  var report = select("reports", function (value) { return state.reports.concat(value); });
  var subject = select("subjects", function (value) { return state.subjects.concat(value); });
  var level = select("level", function (value) { return value === "3" ? "" : value; });
  var form = f.make("form", { class: "ask", "aria-label": "选来比较" }, [
    f.field("加入一份报告", report), f.field("加入本报告的一个科目", subject), f.field("科目层次", level)
  ]);
  var picked = f.make("ul", { class: "picked" });
  var status = f.make("p", { role: "status" });
  var reasons = f.make("ul", { class: "notice" });
  var place = f.make("div");
  root.append(form, picked, status, reasons, place);

  function put(name, value) {
    var next = Object.assign({}, state);
    next[name] = value;
    if (next.reports.length !== 1) next.subjects = [];
    location.hash = address(next) || "reports=";
  }
  function address(from) {
    return f.hash({ reports: from.reports.join(), subjects: from.subjects.join(), level: from.level });
  }
  function list(text, fits) {
    return (text || "").split(",").filter(function (one, at, every) { return fits(one) && every.indexOf(one) === at; }).slice(0, MOST);
  }
  function known(key) { return Object.prototype.hasOwnProperty.call(all, key); }

  function read() {
    if (f.elsewhere() && state.reports) return;
    var found = f.state();
    state = {
      reports: list(found.reports, known), level: f.LEVELS[found.level] && found.level,
      subjects: list(found.subjects, function (one) { return /^\d+$/.test(one); })
    };
    /* 从别页“加入比较”来的，加在上次所选之后。 */
    if (found.add) {
      var kept = list(mz.recall("compare"), known).filter(function (one) { return one !== found.add; });
      state.reports = list(kept.slice(1 - MOST).concat(found.add).join(), known);
      return location.replace("#" + (address(state) || "reports="));
    }
    if (state.reports.length) mz.keep("compare", state.reports.join());
    f.load(state.reports.map(function (key) { return { name: all[key].year, src: all[key].src }; }).filter(function (one, at, every) {
      return every.every(function (other, n) { return n >= at || other.name !== one.name; });
    }), draw);
  }

  /* 一份报告的数：表 → 科目 → {text, name, url}。 */
  function figures(one) {
    var found = {};
    var data = f.held[one.year];
    var entry = data && data.reports.filter(function (report) { return f.key(report, one.year) === one.key; })[0];
    if (entry) entry.t.forEach(function (block) {
      var source = f.part(data.words[block[0]]);
      var texts = block[3].split(" ");
      var rows = found[source.id] = { name: source.name, order: [], at: {} };
      block[2].forEach(function (word, n) {
        var row = f.part(data.words[word]);
        var code = f.code(row.id) || row.id;
        if (rows.at[code]) return;
        rows.order.push(code);
        rows.at[code] = { text: texts[n], name: row.name, url: f.address(one.key, source.id, row.id, f.part(data.words[block[1][0]]).id) };
      });
    });
    return found;
  }

  /* 为什么不能与第一个相比；空的就是能。 */
  function refusal(first, one) {
    if (first.kind !== one.kind) return "一份是" + first.kind + "，一份是" + one.kind + "，口径不同。";
    if (first.department === one.department) return "";
    if (first.year !== one.year) return "年度不同（" + first.year + "与" + one.year + "），不同部门只在同一年度内相比。";
    return first.level === one.level ? "" : "级别不同（" + first.level + "与" + one.level + "）。";
  }
  function subject_refusal(first, one) {
    if (first.code[0] !== one.code[0]) return "一个是功能分类，一个是经济分类，是同一笔钱的两种分法。";
    if (first.code.length === one.code.length) return "";
    return "层次不同（" + f.LEVELS[first.code.length] + "与" + f.LEVELS[one.code.length] + "），一个可能包含另一个。";
  }

  function draw(missing) {
    var chosen = state.reports.map(function (key) { return Object.assign({ label: all[key].name + all[key].title }, all[key]); });
    var one = chosen.length === 1 && figures(chosen[0]);
    var names = one ? subjects(one) : {};
    var codes = state.subjects.filter(function (code) { return names[code]; }).map(function (code) { return { code: code, label: code + " " + names[code] }; });
    f.fill(picked, chips(chosen, "reports").concat(chips(codes, "subjects")));
    offer(chosen, names, codes);
    var compared = codes.length ? codes : chosen, refused = missing.slice();
    var kept = compared.filter(function (each, at) {
      var reason = at && (codes.length ? subject_refusal : refusal)(compared[0], each);
      if (reason) refused.push(compared[0].label + "与" + each.label + "不相比：" + reason);
      return !reason;
    });
    var ready = kept.length > 1 && !missing.length;
    f.fill(reasons, refused.map(function (text) { return f.make("li", {}, text); }));
    reasons.hidden = !refused.length;
    status.textContent = ready ? kept.length + (codes.length ? " 个科目" : " 份报告") + "并排，差额都与第一列相比。" :
      refused.length ? "没有可以相比的两列。" : !chosen.length ? "先选一份报告。" : one && !codes.length ? "再选一份报告，或选本报告的两个科目。" : "再选一个来比。";
    f.fill(place, ready ? (codes.length ? by_subject(chosen[0], one, kept) : by_report(kept)) : []);
  }

  function chips(items, name) {
    return items.map(function (item, at) {
      return f.make("li", { class: "tools" }, [(at || items.length < 2 ? "" : "以此为准：") + item.label, f.button("移去", function () {
        put(name, state[name].filter(function (one) { return one !== (item.key || item.code); }));
        (name === "reports" ? report : subject).focus();
      }, { "aria-label": "移去" + item.label })]);
    });
  }
  function offer(chosen, names, codes) {
    f.fill(report, [new Option(chosen.length < MOST ? "请选……" : "已选满四份", "")].concat(groups.map(function (group) {
      return f.make("optgroup", { label: group.title }, group.keys.filter(function (key) { return state.reports.indexOf(key) < 0; }).map(function (key) {
        return new Option(all[key].name + " " + all[key].title, key);
      }));
    })));
    report.disabled = chosen.length === MOST;
    f.options(subject, [["", "请选……"]].concat(Object.keys(names).filter(function (code) { return state.subjects.indexOf(code) < 0; }).sort().map(function (code) {
      return [code, code + " " + names[code]];
    })), "");
    subject.disabled = codes.length === MOST;
    subject.parentNode.hidden = chosen.length !== 1;
    f.options(level, Object.keys(f.LEVELS).map(function (n) { return [n, f.LEVELS[n]]; }), state.level || "3");
    level.parentNode.hidden = chosen.length < 2;
  }
  function subjects(one) {
    var names = {};
    TABLES.forEach(function (table) {
      (one[table] ? one[table].order : []).forEach(function (code) {
        if (f.number(one[table].at[code].text)) names[code] = one[table].at[code].name;
      });
    });
    return names;
  }

  /* 报告并排：主要数字，功能分类，经济分类。功能分类用各份都有的一张表。 */
  function by_report(kept) {
    var unit = kept[0].unit, size = +(state.level || 3);
    var same = kept.every(function (one) { return one.department === kept[0].department; });
    var columns = kept.map(function (one) { return { head: same ? one.title : one.name, unit: one.unit, found: figures(one), people: one.people, basis: one.basis }; });
    var shared = TABLES.filter(function (table) { return columns.every(function (one) { return one.found[table]; }); });
    var functional = shared[0] !== "T6" && shared[0];
    var part = function (title, table, rows, shares) {
      return { title: title, lines: rows.map(function (row) {
        var named = columns.map(function (one) { return one.found[table].at[row]; });
        return { code: shares ? row : "", name: named.filter(Boolean)[0].name, cells: named.map(function (cell, at) {
          return told(cell, columns[at].unit, unit, shares && whole(columns[at], table, unit));
        }) };
      }) };
    };
    var classes = function (title, table) {
      var codes = {};
      columns.forEach(function (one) { one.found[table].order.forEach(function (code) { if (code.length === size) codes[code] = 1; }); });
      return part(title + "（" + columns[0].found[table].name + "）", table, Object.keys(codes).sort(), true);
    };
    var main = part("主要数字", "headlines", columns[0].found.headlines.order);
    if (columns.every(function (one) { return /^[1-9]\d*$/.test(one.people); })) main.lines = [].concat.apply([], main.lines.map(heads(columns, unit)));
    var parts = [main,
      functional ? classes("功能分类", functional) : { title: "功能分类：各报告公布的表不同，口径不一，不相比", lines: [] }];
    if (shared.indexOf("T6") >= 0 && size < 7) parts.push(classes("经济分类", "T6"));
    return sheet(columns, parts, unit, "项目");
  }

  /* 每个主要数字之后一行人均：以元计，精确相除，四舍五入到分。 */
  function heads(columns, unit) {
    return function (line) {
      var cells = line.cells.map(function (cell, at) {
        if (cell.number === undefined) return { text: cell.text, style: cell.style };
        var number = f.into(cell.number, unit, "元"), each = BigInt(columns[at].people) * BigInt(10) ** BigInt(18);
        var cents = ((number < 0 ? -number : number) * BigInt(2) + each) / (each * BigInt(2));
        return { text: !cents && number ? "不足 0.01 元" : f.show((number < 0 ? "-" : "") + f.plain(cents * BigInt(10) ** BigInt(18)), "") + " 元", style: "computed", title: columns[at].basis };
      });
      return [line, { name: "人均" + line.name, mark: "推算", code: "", cells: cells }].slice(0, cells.some(function (cell) { return cell.title; }) ? 2 : 1);
    };
  }

  /* 科目并排：各张表里的数。 */
  function by_subject(one, found, kept) {
    var lines = TABLES.filter(function (table) {
      return found[table] && kept.some(function (each) { return found[table].at[each.code]; });
    }).map(function (table) {
      var total = whole({ found: found, unit: one.unit }, table, one.unit);
      return { code: "", name: found[table].name, cells: kept.map(function (each) { return told(found[table].at[each.code], one.unit, one.unit, total); }) };
    });
    return sheet(kept.map(function (each) { return { head: each.label }; }), [{ title: one.label, lines: lines }], one.unit, "报表");
  }

  /* 各类之和；有一类不知道的，没有全体可占。 */
  function whole(one, table, unit) {
    return one.found[table].order.reduce(function (sum, code) {
      var number = code.length === 3 ? f.into(f.number(one.found[table].at[code].text), one.unit, unit) : BigInt(0);
      return sum === null || number === null ? null : sum + number;
    }, BigInt(0));
  }
  function told(cell, from, unit, total) {
    if (!cell) return { text: "无此科目", style: "unstated" };
    var number = f.into(f.number(cell.text), from, unit);
    if (number === null) return { text: f.WORDS[cell.text], style: cell.text === "x" ? "withheld" : "unstated", url: cell.url };
    var raw = f.plain(number);
    return {
      number: number, raw: raw, text: f.show(raw, unit), url: cell.url, style: cell.text[0] === "~" && "computed",
      below: total ? ["占 " + f.share(number, total)] : []
    };
  }
  function gap(first, cell, unit) {
    if (first === cell || first.number === undefined || cell.number === undefined) return [];
    var apart = cell.number - first.number;
    var up = apart > 0 ? apart : -apart;
    return !apart ? ["相同"] : [(apart > 0 ? "多 " : "少 ") + f.show(f.plain(up), unit) + (first.number > 0 ? "（" + f.share(up, first.number) + "）" : "")];
  }

  function sheet(columns, parts, unit, corner) {
    var coded = parts.some(function (part) { return part.lines.some(function (line) { return line.code; }); });
    var head = function (text, style) { return f.make("th", { scope: "col", class: style }, text); };
    var body = parts.map(function (part) {
      var most = f.most(part.lines.map(function (line) { return line.cells; }));
      return f.make("tbody", {}, [f.make("tr", { class: "part" }, f.make("th", { scope: "colgroup", colspan: columns.length + 1 + coded }, part.title))].concat(part.lines.map(function (line) {
        return f.make("tr", {}, (coded ? [f.make("td", { class: "code" }, line.code)] : []).concat(f.make("th", { scope: "row", class: "name" }, [line.name].concat(line.mark ? f.make("small", { class: "mark" }, line.mark) : [])), line.cells.map(function (cell) {
          return f.cell(Object.assign({}, cell, { below: (cell.below || []).concat(gap(line.cells[0], cell, unit)) }), most);
        })));
      })));
    });
    var table = f.sheet("并排比较", "单位：" + f.unit(unit), "ledger", [f.make("thead", {}, f.make("tr", {},
      (coded ? [head("编码", "code")] : []).concat(head(corner, "name"), columns.map(function (one) { return head(one.head, "num"); }))))].concat(body));
    var shares = parts.some(function (part) { return part.lines.some(function (line) { return line.mark; }); });
    var mixed = columns.some(function (one) { return one.unit && one.unit !== unit; });
    return [table, f.make("p", { class: "aside" }, (mixed ? "单位不同的，已精确换算成" + unit + "。" : "") + "占比是占同表各类之和。未载明、未公开的不算差额；斜体的由推算而来。" +
      (shares ? "人均按各地区当年人口推算：" + columns.map(function (one) { return one.basis; }).filter(function (text, at, all) { return all.indexOf(text) === at; }).join("；") + "。" : ""))].concat(pictures(columns, parts, unit));
  }
  function pictures(columns, parts, unit) {
    return parts.map(function (part) {
      return { title: part.title, lines: part.lines.filter(function (line) { return !line.mark; }) };
    }).filter(function (part) { return f.drawable(part.lines.map(function (line) { return line.cells; }), columns.length); }).map(function (part) {
      var drawn = f.chart(part.title, unit, part.lines.map(function (line) { return line.name; }), columns.map(function (one, at) {
        return { name: one.head, cells: part.lines.map(function (line) { return line.cells[at]; }) };
      }));
      return f.make("details", { toggle: drawn.draw }, [f.make("summary", {}, "画成图：" + part.title), drawn]);
    });
  }

  window.addEventListener("hashchange", read);
  document.addEventListener("mz:unit", read);
  read();
})();
