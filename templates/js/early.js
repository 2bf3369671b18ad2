/* 先于页面画出：标明有脚本，取出读者选过的显示方式（字号、对比、明暗、金额单位）。 */
(function () {
  "use strict";
  var root = document.documentElement;
  var script = document.currentScript;
  var home = new URL(script.getAttribute("data-home"), location.href);

  /* mz：各段脚本共用的一点东西。 */
  window.mz = {
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
    }
  };

  root.classList.add("js");
  ["type", "contrast", "theme"].forEach(function (name) {
    var value = mz.recall(name);
    if (value) root.setAttribute("data-" + name, value);
  });
})();
