/* 阅读设置：字号、对比、明暗、金额单位；选定后各页都照此，记在读者自己的浏览器里。 */
(function () {
  "use strict";
  var mz = window.mz;
  var make = mz.make;
  var bar = document.querySelector("header.top .wide");
  if (!bar) return;
  var root = document.documentElement;
  var choices = [
    ["type", "字号", [["", "标准"], ["large", "大字（长者模式）"]]],
    ["contrast", "对比", [["normal", "标准"], ["high", "高对比"]]],
    ["theme", "明暗", [["", "跟随系统"], ["light", "浅色"], ["dark", "深色"]]],
    ["unit", "金额单位", [["", "原单位"], ["元", "元"], ["万元", "万元"], ["亿元", "亿元"]]]
  ];

  function now(name) {
    if (name === "unit") return mz.unit();
    return root.getAttribute("data-" + name) || (name === "contrast" ? "normal" : "");
  }

  function choose(name, value) {
    if (name === "unit") { mz.setUnit(value); return; }
    mz.keep(name, value);
    mz.look(name, value);
    document.dispatchEvent(new CustomEvent("mz:look"));
  }

  var button = make("button", "阅读设置", { "class": "look-button", "aria-expanded": "false", "aria-controls": "look" });
  var panel = make("form", "", { "class": "look", id: "look", "aria-label": "阅读设置", hidden: "" });
  choices.forEach(function (choice) {
    var group = make("fieldset");
    group.append(make("legend", choice[1]));
    choice[2].forEach(function (option) {
      var label = make("label");
      var input = make("input", "", { type: "radio", name: choice[0], value: option[0] });
      input.addEventListener("change", function () { choose(choice[0], option[0]); });
      label.append(input, option[1]);
      group.append(label);
    });
    panel.append(group);
  });

  function show(open) {
    panel.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
    if (open) mark();
  }

  function mark() {
    choices.forEach(function (choice) {
      panel.querySelectorAll("[name=" + choice[0] + "]").forEach(function (input) {
        input.checked = input.value === now(choice[0]);
      });
    });
  }

  button.addEventListener("click", function () { show(panel.hidden); });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape" || panel.hidden) return;
    show(false);
    button.focus();
  });
  document.addEventListener("pointerdown", function (event) {
    if (!panel.hidden && !panel.contains(event.target) && !button.contains(event.target)) show(false);
  });
  document.addEventListener("mz:unit", mark);
  panel.addEventListener("submit", function (event) { event.preventDefault(); });
  bar.append(button, panel);

  /* 后退回来的旧页：照新选的画。 */
  window.addEventListener("pageshow", function (event) {
    if (!event.persisted) return;
    ["type", "contrast", "theme"].forEach(function (name) { mz.look(name, mz.recall(name)); });
    mz.setUnit(mz.recall("unit"));
    document.dispatchEvent(new CustomEvent("mz:look"));
  });
})();
