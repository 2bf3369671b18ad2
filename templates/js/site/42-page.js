/* 一页的杂事：目录（手机上收起，读到哪节亮哪节）、打印与分享、离开本站的提示。 */
(function () {
  "use strict";
  var mz = window.mz;
  var make = mz.make;

  var contents = document.querySelector("nav.contents");
  if (contents) {
    var title = contents.querySelector("p");
    var fold = make("button", "展开", { "class": "plain", "aria-expanded": "false" });
    var open = function (yes) {
      contents.classList.toggle("open", yes);
      fold.textContent = yes ? "收起" : "展开";
      fold.setAttribute("aria-expanded", String(yes));
    };
    fold.addEventListener("click", function () { open(!contents.classList.contains("open")); });
    if (title) title.append(fold);
    contents.addEventListener("click", function (event) { if (event.target.closest("a")) open(false); });
    if (window.IntersectionObserver) follow(contents);
  }

  /* 窗口上部四分之一处所在的一节；最里面的一层算数。 */
  function follow(list) {
    var links = Array.from(list.querySelectorAll("a[href^='#']"));
    var inside = new Set();
    var watch = new IntersectionObserver(function (seen) {
      seen.forEach(function (one) { inside[one.isIntersecting ? "add" : "delete"](one.target.id); });
      var here = links.filter(function (link) { return inside.has(link.hash.slice(1)); }).pop();
      links.forEach(function (link) {
        if (link === here) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      });
      if (here && list.scrollHeight > list.clientHeight) {
        list.scrollTop = here.offsetTop - list.clientHeight / 2;
      }
    }, { rootMargin: "-20% 0px -75% 0px" });
    links.forEach(function (link) {
      var section = document.getElementById(link.hash.slice(1));
      if (section) watch.observe(section);
    });
  }

  var issued = document.querySelector(".issued");
  if (issued) {
    var print = make("button", "打印", { "class": "plain" });
    print.addEventListener("click", function () { window.print(); });
    issued.append(print, share());
  }

  function share() {
    var canonical = document.querySelector("link[rel=canonical]");
    var url = canonical ? canonical.href : location.href.split("#")[0];
    if (!navigator.share || location.protocol === "file:") return mz.copyButton("复制链接", function () { return url; });
    var button = make("button", "分享", { "class": "plain" });
    button.addEventListener("click", function () {
      navigator.share({ title: document.title, url: url }).catch(function () { /* 读者取消 */ });
    });
    return button;
  }

  /* 站外（不是政府网站）的链接先问一声。 */
  if (!document.body.hasAttribute("data-leave") || !window.HTMLDialogElement) return;
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest("a.external");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    var dialog = make("dialog", "", { "class": "leave", "aria-labelledby": "leave-title" });
    var stay = make("button", "留在本站");
    stay.addEventListener("click", function () { dialog.close(); });
    dialog.append(
      make("p", "您将离开本站，前往以下地址：", { id: "leave-title" }),
      make("p", link.href, { "class": "code" }),
      make("a", "继续前往", { href: link.href, rel: "noopener" }), stay
    );
    dialog.addEventListener("close", function () { dialog.remove(); link.focus(); });
    document.body.append(dialog);
    dialog.showModal();
    stay.focus();
  });
})();
