/* 金额单位：只改显示，原表与下载不变。
   记号：data-unit 写在表或行上，其中的 td.num 与 .n 是金额；句子里金额之后的单位写作 span.u。 */
(function () {
  "use strict";
  var mz = window.mz;
  var POWER = { "元": 0, "万元": 4, "亿元": 8 };
  var NUMBER = /^(\s*)([-−]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?(\s*)$/;
  var unit = POWER[mz.recall("unit")] === undefined ? "" : mz.recall("unit");
  var held = null;

  /* 小数点移 places 位：逐字移动，不经浮点。 */
  function shifted(text, places) {
    var found = NUMBER.exec(text);
    if (!found) return text;
    var whole = found[3].replace(/,/g, "");
    var rest = found[4] || "";
    for (; places > 0; places--) { whole += rest.charAt(0) || "0"; rest = rest.slice(1); }
    for (; places < 0; places++) { rest = (whole.slice(-1) || "0") + rest; whole = whole.slice(0, -1); }
    whole = whole.replace(/^0+(?=\d)/, "") || "0";
    whole = whole.replace(/\B(?=(\d{3})+$)/g, ",");
    if (!/[1-9]/.test(whole + rest)) return found[1] + "0" + found[5];
    return found[1] + found[2] + whole + (rest ? "." + rest : "") + found[5];
  }

  /* 一个金额照读者选的单位：mz.amount("1,904.42", "万元") → {text: "19,044,200", unit: "元"}。 */
  mz.amount = function (text, from) {
    if (!unit || unit === from || POWER[from] === undefined) return { text: text, unit: from };
    return { text: shifted(text, POWER[from] - POWER[unit]), unit: unit };
  };

  function firstText(element) {
    for (var node = element.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === 3 && /\S/.test(node.data)) return node;
    }
    return null;
  }

  /* 元素里的金额与它的单位；不是金额的（份额、个数）没有单位。 */
  function unitOf(element) {
    var next = element.nextElementSibling;
    if (next && next.classList.contains("u")) return next.textContent;
    if (element.tagName === "STRONG") return "";
    if (element.tagName === "DATA" && !element.classList.contains("amount")) return "";
    var scope = element.closest("[data-unit]");
    return scope ? scope.getAttribute("data-unit") : "";
  }

  function hold() {
    held = [];
    document.querySelectorAll(".n, strong, [data-unit] td.num").forEach(function (one) {
      var node = firstText(one);
      var from = node && unitOf(one);
      if (from && POWER[from] !== undefined) held.push({ node: node, text: node.data, unit: from });
    });
    document.querySelectorAll("caption small, figcaption small").forEach(function (one) {
      var node = firstText(one);
      var found = node && /^(\s*单位：)(亿元|万元|元)\s*$/.exec(node.data);
      if (found) held.push({ node: node, head: found[1], unit: found[2] });
    });
    document.querySelectorAll(".u, td[data-label=单位]").forEach(function (one) {
      var node = firstText(one);
      if (node && POWER[node.data] !== undefined) held.push({ node: node, unit: node.data });
    });
    document.querySelectorAll(".money, .chart-says, .no-chart, .chart .aside").forEach(sentences);
  }

  /* 整句的文字（图的说明）：数字紧接单位的才是金额。 */
  function sentences(element) {
    var walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) held.push({ node: walker.currentNode, text: walker.currentNode.data });
  }

  function said(one) {
    if (one.unit && one.text) return mz.amount(one.text, one.unit).text;
    if (one.unit) return (one.head || "") + mz.amount("", one.unit).unit;
    return one.text.replace(/([-−]?\d[\d,]*(?:\.\d+)?)(\s?)(亿元|万元|元)(?!\/)/g, function (all, number, gap, from) {
      var now = mz.amount(number, from);
      return now.text + gap + now.unit;
    });
  }

  /* 原来的字：引用时照原件。 */
  mz.printed = function (element) {
    var node = firstText(element);
    var found = (held || []).filter(function (one) { return one.node === node; })[0];
    return { text: found ? found.text : node ? node.data : "", unit: found ? found.unit : unitOf(element) };
  };

  function show() {
    if (!unit && !held) return;
    if (!held) hold();
    var from = {};
    held.forEach(function (one) {
      var text = said(one);
      if (one.node.data !== text) one.node.data = text;
      if (one.unit && one.unit !== unit) from[one.unit] = true;
    });
    note(unit ? Object.keys(from) : []);
  }

  function note(from) {
    var main = document.getElementById("main");
    var old = document.getElementById("unit-note");
    if (old) old.remove();
    if (!main || !from.length) return;
    var line = document.createElement("p");
    line.id = "unit-note";
    line.className = "aside unit-note";
    line.textContent = "显示单位已换算为" + unit + "，原表为" + from.join("、") + "。";
    var back = document.createElement("button");
    back.type = "button";
    back.className = "plain";
    back.textContent = "恢复原单位";
    back.addEventListener("click", function () { mz.setUnit(""); main.focus(); });
    line.append(back);
    main.prepend(line);
  }

  mz.setUnit = function (wanted) {
    unit = POWER[wanted] === undefined ? "" : wanted;
    mz.keep("unit", unit);
    show();
    document.dispatchEvent(new CustomEvent("mz:unit", { detail: unit }));
  };
  mz.unit = function () { return unit; };

  show();
})();
