/* 先于页面画出：标明有脚本，取出读者选过的显示方式（字号、对比、明暗、金额单位）。 */
(function () {
  "use strict";
  var root = document.documentElement;
  var script = document.currentScript;
  var home = new URL(script.getAttribute("data-home"), location.href);
  var choices = { type: ["large"], contrast: ["high", "normal"], theme: ["light", "dark"] };

  /* mz：各段脚本共用的一点东西。 */
  var mz = window.mz = {
    echarts: script.getAttribute("data-echarts") || "",
    /* 站内地址 /departments/…/#c-x 换成可以打开的网址。 */
    url: function (address) {
      var parts = address.split("#");
      var file = /\/$/.test(parts[0]) ? parts[0] + "index.html" : parts[0];
      return new URL("." + file, home).href + (parts.length > 1 ? "#" + parts[1] : "");
    },
    /* 记在读者自己的浏览器里；不许记的，就只管这一页。 */
    recall: function (name) {
      try { return localStorage.getItem("mz-" + name) || ""; } catch (_) { return ""; }
    },
    keep: function (name, value) {
      try {
        if (value) localStorage.setItem("mz-" + name, value);
        else localStorage.removeItem("mz-" + name);
      } catch (_) { /* 不许记 */ }
    },
    /* 照一项显示方式画；空为照旧。对比没有选过的随系统。 */
    look: function (name, value) {
      if (name === "contrast") {
        var more = window.matchMedia && matchMedia("(prefers-contrast: more)").matches;
        value = value === "high" || (more && !value) ? "high" : "";
      }
      if (value && choices[name].indexOf(value) >= 0) root.setAttribute("data-" + name, value);
      else root.removeAttribute("data-" + name);
    }
  };

  root.classList.add("js");
  if (mz.echarts) root.classList.add("draws");
  Object.keys(choices).forEach(function (name) { mz.look(name, mz.recall(name)); });
})();
