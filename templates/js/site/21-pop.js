/* 浮出的小框：按名词、按单元格时用。Esc 或点别处收起，焦点还给原处。另有复制。 */
(function () {
  "use strict";
  var mz = window.mz;
  var root = document.documentElement;
  var box = null;
  var from = null;
  var spot = 0;

  /* make("button", "文字", {class: "…"})：文字一律作文字。 */
  mz.make = function (tag, text, attributes) {
    var element = document.createElement(tag);
    if (text) element.textContent = text;
    Object.keys(attributes || {}).forEach(function (name) { element.setAttribute(name, attributes[name]); });
    if (tag === "button") element.type = "button";
    return element;
  };

  function close(back) {
    if (!box) return;
    box.remove();
    box = null;
    from.removeAttribute("aria-describedby");
    if (back) from.focus({ preventScroll: true });
    from = null;
  }

  function where() { return from.getBoundingClientRect().top + window.pageYOffset; }

  /* 放在原处之下，放不下就在之上；左右不出窗口。 */
  function place() {
    var at = from.getBoundingClientRect();
    var width = box.offsetWidth;
    var edge = root.clientWidth - width - 8;
    var top = at.bottom + 6;
    if (top + box.offsetHeight > window.innerHeight) top = Math.max(8, at.top - box.offsetHeight - 6);
    box.style.left = Math.max(8, Math.min(at.left, edge)) + window.pageXOffset + "px";
    box.style.top = top + window.pageYOffset + "px";
    spot = where();
  }

  mz.pop = function (anchor, label, parts) {
    close();
    from = anchor;
    box = mz.make("div", "", { "class": "pop", role: "dialog", "aria-label": label, id: "pop", tabindex: "-1" });
    parts.forEach(function (part) { box.append(part); });
    document.body.append(box);
    anchor.setAttribute("aria-describedby", "pop");
    place();
    (box.querySelector("button, a") || box).focus({ preventScroll: true });
  };
  mz.pop.close = close;

  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape" || event.isComposing) return;
    if (box) close(true);
    else root.classList.add("no-tip");
  });
  document.addEventListener("pointerdown", function (event) {
    if (box && !box.contains(event.target)) close();
  });
  document.addEventListener("focusin", function (event) {
    root.classList.remove("no-tip");
    if (box && !box.contains(event.target) && event.target !== from) close();
  });
  document.addEventListener("pointerover", function () { root.classList.remove("no-tip"); });
  document.addEventListener("scroll", function (event) { if (box && event.target !== document && where() !== spot) close(); }, true);
  window.addEventListener("resize", function () { close(); });

  /* 名词：手指按第一下先看短解，框里再给详细解释；鼠标与键盘照旧。 */
  var touch = window.matchMedia ? matchMedia("(pointer: coarse)") : { matches: false };
  var pointer = "";
  document.addEventListener("pointerdown", function (event) { pointer = event.pointerType; }, true);
  document.addEventListener("keydown", function () { pointer = "key"; }, true);
  document.addEventListener("click", function (event) {
    var term = event.target.closest && event.target.closest("a.term[data-tip]");
    var finger = pointer === "touch" || (touch.matches && pointer !== "key" && pointer !== "mouse");
    if (!term || !finger || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    mz.pop(term, term.textContent, [
      mz.make("p", term.getAttribute("data-tip")),
      mz.make("a", "详细解释", { href: term.getAttribute("href") })
    ]);
  });

  /* 复制：本机打开的文件没有剪贴板接口，用老办法。回答成否。 */
  mz.copy = function (text) {
    if (window.isSecureContext && navigator.clipboard) {
      return navigator.clipboard.writeText(text).then(function () { return true; }, function () { return old(text); });
    }
    return Promise.resolve(old(text));
  };

  function old(text) {
    var back = document.activeElement;
    var area = mz.make("textarea", "", { "class": "hidden", readonly: "", "aria-hidden": "true", tabindex: "-1" });
    area.value = text;
    (box || document.body).append(area);
    area.select();
    var done = false;
    try { done = document.execCommand("copy"); } catch (_) { /* 不许 */ }
    area.remove();
    if (back && back.focus) back.focus({ preventScroll: true });
    return done;
  }

  /* 一个复制按钮；复制不了就把文字摆出来选中。 */
  mz.copyButton = function (label, text) {
    var button = mz.make("button", label, { "class": "plain" });
    button.addEventListener("click", function () {
      var said = text();
      mz.copy(said).then(function (done) {
        var answer = button.nextElementSibling;
        if (!answer || answer.className !== "copied") {
          answer = mz.make("span", "", { "class": "copied", role: "status" });
          button.after(answer);
        }
        answer.textContent = done ? "已复制" : "";
        if (done) return;
        var area = mz.make("textarea", "", { readonly: "", "aria-label": label, rows: "3" });
        area.value = said;
        answer.append("请自行复制：", area);
        area.focus();
        area.select();
      });
    });
    return button;
  };
})();
