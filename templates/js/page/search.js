/* 搜索：名称索引里逐字找，全同、开头、其中、各词都有，依次排；按种类分组。 */
(function () {
  "use strict";
  var mz = window.mz;
  var root = document.getElementById("search");
  var src = root && root.getAttribute("data-index");
  if (!src) return;
  var FEW = 8;
  var entries = [];

  function make(tag, set, kids) {
    var made = document.createElement(tag);
    Object.keys(set).forEach(function (name) { made.setAttribute(name, set[name]); });
    made.append.apply(made, kids || []);
    return made;
  }
  function folded(text) { return text.toLowerCase().replace(/[\s“”"'（）()、，·]/g, ""); }

  mz.data = function (_, found) {
    var put = function (kind, title, url, alias, note) {
      entries.push({ kind: kind, title: title, url: url, note: note || "", name: folded(title), alias: folded(alias || "") });
    };
    found.departments.forEach(function (one) { put("部门", one[1], "/departments/" + one[0] + "/", one[2], one[3]); });
    found.others.forEach(function (one) { put.apply(null, one); });
    found.reports.forEach(function (one) {
      var department = found.departments[one[0]];
      var base = "/departments/" + department[0] + "/" + one[1] + "/";
      var year = one[1].split("-")[0] + "年度" + (/-/.test(one[1]) ? "预算" : "决算");
      var alias = department[1] + department[2] + year;
      put("报告", department[1] + " " + year, base, department[2]);
      one[2].forEach(function (at) { put("报表", found.titles[at][1], base + found.titles[at][0] + "/", alias, department[1] + " " + year); });
      one[3].forEach(function (project) { put("项目", project[1], base + "performance/" + project[0] + "/", alias, department[1] + " " + year); });
    });
  };

  var input = make("input", { type: "search", "aria-label": "搜索本站", autocomplete: "off" });
  var form = make("form", { class: "seek", role: "search" }, [input, make("button", {}, ["搜索"])]);
  var status = make("p", { class: "aside", role: "status" });
  var place = make("div", {});
  root.append(form, status, place);

  function rank(one, whole, words) {
    if (one.name === whole) return 1;
    if (one.name.indexOf(whole) === 0 || one.alias === whole) return 2;
    if (one.name.indexOf(whole) > 0 || one.alias.indexOf(whole) === 0) return 3;
    return words.every(function (word) { return (one.name + "\n" + one.alias).indexOf(word) >= 0; }) ? 4 : 0;
  }

  function marked(text, words) {
    var found = [];
    var low = text.toLowerCase();
    while (text) {
      var at = -1, word = "";
      words.forEach(function (one) {
        var here = low.indexOf(one);
        if (here >= 0 && (at < 0 || here < at)) { at = here; word = one; }
      });
      if (at < 0) break;
      found.push(text.slice(0, at), make("mark", {}, [text.slice(at, at + word.length)]));
      text = text.slice(at + word.length);
      low = low.slice(at + word.length);
    }
    return found.concat(text);
  }

  function seek() {
    var raw = input.value.trim().toLowerCase().split(/\s+/).filter(Boolean);
    var words = raw.map(folded).filter(Boolean);
    var whole = words.join("");
    var groups = {}, many = 0, digits = /^\d+$/.test(whole);
    if (whole) entries.forEach(function (one) {
      var place = rank(one, whole, words);
      if (!place) return;
      many++;
      (groups[one.kind] = groups[one.kind] || []).push({ one: one, place: place });
    });
    place.replaceChildren.apply(place, Object.keys(groups).map(function (kind) {
      return { kind: kind, hits: groups[kind].sort(function (a, b) { return a.place - b.place || (digits ? a.one.alias - b.one.alias : a.one.title.length - b.one.title.length); }) };
    }).sort(function (a, b) { return a.hits[0].place - b.hits[0].place; }).map(function (group) { return section(group, raw); }));
    status.textContent = !whole ? "可以搜部门、报告、报表、科目（名称或编码）、名词、项目。" : many ? "找到 " + many + " 条。" : "没有找到。换一个短些的词，或用科目编码试试。";
  }

  function section(group, words) {
    var list = make("ul", { class: "hits" });
    var show = function (hits) {
      hits.forEach(function (hit) {
        list.append(make("li", {}, [make("a", { href: mz.url(hit.one.url) }, marked(hit.one.title, words)), make("small", {}, [hit.one.note])]));
      });
    };
    show(group.hits.slice(0, FEW));
    var made = make("section", {}, [make("h2", {}, [group.kind]), list]);
    var left = group.hits.slice(FEW);
    if (!left.length) return made;
    var more = make("button", { type: "button" }, ["另有 " + left.length + " 条"]);
    more.addEventListener("click", function () {
      show(left);
      more.parentNode.remove();
      list.children[FEW].firstChild.focus();
    });
    made.append(make("p", { class: "tools" }, [more]));
    return made;
  }

  /* 词在 # 之后或在 ? 之后（从别页的搜索框来）。 */
  function read() {
    var found = /^#q=(.*)/.exec(location.hash);
    if (location.hash && !found && input.value) return;
    try {
      input.value = found ? decodeURIComponent(found[1]) : new URLSearchParams(location.search).get("q") || "";
    } catch (_) { input.value = ""; }
    seek();
  }
  form.addEventListener("submit", function (event) {
    event.preventDefault();
    location.hash = "q=" + encodeURIComponent(input.value.trim());
  });
  input.addEventListener("input", seek);
  /* 上下键在框与各条之间走。 */
  root.addEventListener("keydown", function (event) {
    var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    var all = [input].concat(Array.from(place.querySelectorAll("a")));
    var next = all[all.indexOf(document.activeElement) + step];
    if (!next || all.indexOf(document.activeElement) < 0) return;
    next.focus();
    event.preventDefault();
  });
  window.addEventListener("hashchange", read);

  var script = make("script", { src: src });
  script.onload = function () { read(); input.focus(); };
  script.onerror = function () { status.textContent = "索引没有取到，请从下面几处找起。"; };
  document.head.append(script);
})();
