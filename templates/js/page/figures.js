/* 探索、比较两页共用：取数、读数、精确的加与除、说数、排表。金额始终是文字与大整数，不经浮点。 */
(function () {
  "use strict";
  if (!window.BigInt) return;
  var mz = window.mz;
  var SCALE = 20;
  var held = {};
  var f = mz.figures = { held: held, WORDS: { "": "未载明", "-": "不适用", x: "未公开" }, LEVELS: { 3: "类", 5: "款", 7: "项" } };

  /* 数据文件是一次调用：mz.data("2020", {…})。 */
  mz.data = function (name, data) { held[name] = data; };

  /* 取来几个年度的文件，都到了再做；取不到的年度告诉 done。 */
  f.load = function (wanted, done) {
    var missing = [];
    var left = wanted.filter(function (one) { return !held[one.name]; });
    var waiting = left.length;
    if (!waiting) return done(missing);
    left.forEach(function (one) {
      var script = f.make("script", { src: one.src });
      script.onload = script.onerror = function (event) {
        if (event.type === "error") missing.push(one.name + "年的数没有取到。");
        if (!--waiting) done(missing);
      };
      document.head.append(script);
    });
  };

  /* 做一个元素；值为函数的是事件，undefined、false、空的不要。 */
  f.make = function (tag, set, kids) {
    var made = document.createElement(tag);
    Object.keys(set || {}).forEach(function (name) {
      var value = set[name];
      if (typeof value === "function") made.addEventListener(name, value);
      else if (value || value === 0) made.setAttribute(name, value);
    });
    made.append.apply(made, [].concat(kids === undefined ? [] : kids));
    return made;
  };
  f.fill = function (element, kids) { element.replaceChildren.apply(element, kids); };
  f.button = function (text, click, set) { return f.make("button", Object.assign({ type: "button", click: click }, set), text); };
  f.field = function (label, control) {
    return f.make("p", {}, [f.make("label", { for: control.id }, label), control]);
  };
  f.options = function (select, list, value) {
    f.fill(select, list.map(function (one) { return new Option(one[1], one[0]); }));
    select.value = value;
  };

  /* 状态在地址的 # 之后：year=2020&table=T5。 */
  f.state = function () {
    var found = {};
    location.hash.slice(1).split("&").forEach(function (pair) {
      var at = pair.indexOf("=");
      try { if (at > 0) found[pair.slice(0, at)] = decodeURIComponent(pair.slice(at + 1)); } catch (_) { /* 写坏的略去 */ }
    });
    return found;
  };
  /* #main 之类是页上的一处（跳到正文），不是状态。 */
  f.elsewhere = function () { return location.hash.length > 1 && location.hash.indexOf("=") < 0; };
  f.hash = function (state) {
    return Object.keys(state).filter(function (name) { return state[name]; }).map(function (name) {
      return name + "=" + encodeURIComponent(state[name]).replace(/%2F/g, "/").replace(/%2C/g, ",");
    }).join("&");
  };

  /* “2010301 行政运行”：标识与名称。同一编码印了两次的，第二次是 2010301~2。 */
  f.part = function (word) {
    var at = word.indexOf(" ");
    return { id: word.slice(0, at), name: word.slice(at + 1) };
  };
  f.code = function (id) { return /^\d/.test(id) ? id.split("~")[0] : ""; };

  f.number = function (text) {
    var found = /^~?(-?)(\d+)(?:\.(\d+))?$/.exec(text);
    return found ? BigInt(found[1] + found[2] + (found[3] || "").padEnd(SCALE, "0").slice(0, SCALE)) : null;
  };
  f.into = function (number, from, unit) {
    if (number === null || from === unit) return number;
    return from === "元" ? number / BigInt(10000) : number * BigInt(10000);
  };
  f.plain = function (number) {
    var digits = String(number).replace("-", "").padStart(SCALE + 1, "0");
    return (number < 0 ? "-" : "") + digits.slice(0, -SCALE) + "." + digits.slice(-SCALE).replace(/0+$/, "").padEnd(2, "0");
  };
  function grouped(text) {
    var cut = text.split(".");
    cut[0] = cut[0].replace("-", "−").replace(/\B(?=(\d{3})+$)/g, ",");
    return cut.join(".");
  }
  /* 照读者选的金额单位显示；raw 是原样的字。 */
  f.show = function (raw, unit) { return mz.amount(grouped(raw), unit).text; };
  f.unit = function (unit) { return mz.amount("", unit).unit; };

  function size(number) { return number < 0 ? -number : number; }
  /* 部分占全体，两位小数，四舍五入；全体为零没有占比。 */
  f.share = function (part, whole) {
    if (!whole) return "";
    var times = (size(part) * BigInt(100000) / size(whole) + BigInt(5)) / BigInt(10);
    return (times && (part < 0) !== (whole < 0) ? "−" : "") + String(times).padStart(3, "0").replace(/(..)$/, ".$1") + "%";
  };

  f.told_share = function (part, whole) {
    return part > 0 && part * BigInt(1000) < whole ? "不足0.1%" : f.share(part, whole);
  };

  f.address = function (key, source, row, column) {
    var base = "/departments/" + key + "/";
    var cut = row.split("/");
    if (/^[TX]\d/.test(source)) return base + source.split(".")[0].toLowerCase() + "/#r-" + row + "." + column;
    if (source === "headlines") return base + row;
    if (source === "performance") return base + "performance/" + (cut[0] === "项目" ? cut[1] + "/" : "");
    return base + (source === "annex" ? "annex/" + cut[0] + "/" : "#" + source);
  };
  f.key = function (report, year) { return report.d + "/" + year + (report.k === "预算" ? "-budget" : ""); };

  /* 一格：字、链接、短条，其下的小字。 */
  f.cell = function (cell, most) {
    var made = f.make("td", { class: ((cell.plain ? "" : "num ") + (cell.style || "") + (most ? " barred" : "")).trim(), title: cell.title },
      cell.url && cell.text ? f.make("a", { href: mz.url(cell.url) }, cell.text) : cell.text);
    if (most && cell.number > 0) made.style.setProperty("--w", Number(cell.number * BigInt(1000) / most) / 10 + "%");
    (cell.below || []).forEach(function (text) { made.append(f.make("small", { class: "gap" }, text)); });
    return made;
  };
  f.most = function (rows) {
    return rows.reduce(function (most, row) {
      return row.reduce(function (most, cell) { return cell.number > most ? cell.number : most; }, most);
    }, BigInt(0));
  };
  f.sheet = function (title, unit, style, parts) {
    return f.make("div", { class: "scroll", tabindex: 0, role: "region", "aria-label": title }, f.make("table", { class: style }, [
      f.make("caption", {}, [f.make("span", {}, title), f.make("small", {}, unit)])
    ].concat(parts)));
  };

  f.chart = function (title, unit, names, series) {
    var box = f.make("div", { class: "drawn", role: "img", "aria-label": title + "，数见上表" });
    box.style.height = 60 + names.length * (18 + 22 * series.length) + "px";
    box.draw = function () {
      mz.charts.load(function (here) {
        if (here && box.clientWidth && !box.firstChild) mz.charts.beside(box, unit, names, series.map(function (line) {
          return { name: line.name, data: line.cells.map(function (cell) {
            return known(cell) ? { value: Number(cell.raw), said: grouped(cell.raw), url: cell.url } : { value: "-", said: cell.text };
          }) };
        }));
      });
    };
    return box;
  };
  function known(cell) { return cell.number !== undefined && cell.number !== null; }
  /* 至多四十项、四列，且总有一个不为零的数，才画得出什么。 */
  f.drawable = function (lines, series) {
    return mz.echarts && lines.length <= 40 && series <= 4 && lines.some(function (cells) {
      return cells.some(function (cell) { return known(cell) && cell.number !== BigInt(0); });
    });
  };
})();
