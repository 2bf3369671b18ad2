/* 图：到了近处才取 ECharts 来画；图与表择一而见，键盘走得到，下钻记在地址里。 */
(function () {
  "use strict";
  var mz = window.mz;
  var root = document.documentElement;
  var near = [];
  var charts = mz.charts = { all: [] };

  var make = charts.make = function (tag, style, text) {
    return mz.make(tag, text, style ? { "class": style } : {});
  };

  var button = charts.button = function (text, label, act) {
    var made = make("button", "", text);
    if (label !== text) made.setAttribute("aria-label", label);
    made.addEventListener("click", act);
    return made;
  };

  function group() {
    var made = make("span");
    made.append.apply(made, arguments);
    return made;
  }

  /* 页上的图；后来由脚本添上的也这样交给这里。 */
  charts.add = function (figure) {
    var data = figure.querySelector("script[type='application/json']");
    var one = {
      figure: figure,
      id: figure.id,
      title: figure.querySelector("figcaption > span").textContent,
      unit: figure.getAttribute("data-unit"),
      says: figure.querySelector(".chart-says"),
      box: figure.querySelector(".chart-box"),
      path: [],
      at: -1
    };
    one.option = mz.echarts && data && one.box ? JSON.parse(data.textContent) : null;
    one.live = make("p", "hidden");
    one.live.setAttribute("role", "status");
    figure.append(tools(one), one.live);
    if (!one.option) return;
    charts.all.push(one);
    if (watch) watch.observe(figure);
    else approach(one);
  };

  function tools(one) {
    var bar = make("div", "chart-tools");
    bar.setAttribute("role", "group");
    bar.setAttribute("aria-label", one.title + "：看法与下载");
    if (one.option) {
      one.views = ["图", "表"].map(function (name) {
        return button(name, "看" + name, function () { view(one, name === "表"); });
      });
      bar.append(group.apply(null, one.views));
    }
    bar.append(group.apply(null, ["下载"].concat((one.option ? ["PNG", "SVG", "CSV"] : ["CSV"]).map(function (kind) {
      return button(kind, "下载 " + kind, function () {
        (kind === "CSV" ? fetched : load)(function (here) { if (here) charts.save(one, kind); });
      });
    }))));
    bar.append(mz.copyButton("复制链接", function () { return location.href.split("#")[0] + address(one); }));
    one.word = make("span");
    bar.append(one.word);
    one.tools = bar;
    if (one.views) mark(one, false);
    return bar;
  }

  function mark(one, table) {
    one.figure.setAttribute("data-view", table ? "table" : "chart");
    one.views.forEach(function (made, at) { made.setAttribute("aria-pressed", String(Boolean(at) === table)); });
  }

  function view(one, table) {
    mark(one, table);
    if (!table && near.indexOf(one) >= 0) draw(one);
  }

  /* 画不了：留下表，说一句。 */
  function fail(one) {
    one.figure.setAttribute("data-view", "table");
    if (one.views) one.views[0].parentNode.remove();
    one.tools.querySelectorAll("[aria-label$=PNG], [aria-label$=SVG]").forEach(function (made) { made.remove(); });
    one.views = null;
    one.word.textContent = "图没有载入，数都在表里。";
  }

  /* 取一段脚本，至多一次；不成的下回再取。 */
  function script(address, ready) {
    var waiting = null;
    return function (done) {
      if (ready()) return done(true);
      if (waiting) return void waiting.push(done);
      waiting = [done];
      var made = make("script");
      made.src = address;
      made.onload = made.onerror = function () {
        var all = waiting;
        waiting = null;
        all.forEach(function (one) { one(ready()); });
      };
      document.head.append(made);
    };
  }

  var own = document.querySelector("script[data-charts]");
  var fetched = script(own && own.getAttribute("data-charts"), function () { return Boolean(charts.option); });
  var library = script(mz.echarts, function () { return Boolean(window.echarts); });
  /* 画图要的两段都到了没有：load(function (here) { … })。 */
  var load = charts.load = function (done) {
    library(function (here) { if (here) fetched(done); else done(false); });
  };

  function approach(one) {
    near.push(one);
    load(function (here) { if (here) draw(one); else fail(one); });
  }

  /* 看不见的（正在看表）不画，等看的时候再画。 */
  function draw(one) {
    if (!one.views || !one.box.clientWidth) return;
    try {
      if (!one.chart) begin(one);
      one.box.setAttribute("aria-label", one.title + "。" + one.says.textContent + "按方向键逐项读数。");
      one.width = one.box.clientWidth;
      one.pressed = "";
      charts.walk(one, -1);
      var option = charts.option(one, one.width);
      one.box.style.height = one.height + "px";
      one.chart.resize();
      one.chart.setOption(option, true);
      one.chart.getZr().flush();
      charts.crumbs(one);
      small(one);
    } catch (error) {
      fail(one);
      throw error;
    }
  }

  function begin(one) {
    var inner = make("div");
    inner.setAttribute("aria-hidden", "true");
    one.box.append(inner);
    one.box.tabIndex = 0;
    one.box.setAttribute("role", "application");
    one.box.setAttribute("aria-roledescription", "图");
    one.chart = window.echarts.init(inner, null, { renderer: "svg", locale: "ZH" });
    one.chart.on("click", function (found) { if (found.componentType === "series") charts.press(one, charts.datum(found)); });
    one.box.addEventListener("pointerdown", function (event) { one.finger = event.pointerType === "touch"; }, true);
    one.box.addEventListener("keydown", function (event) { charts.key(one, event); });
    one.box.addEventListener("blur", function () { charts.walk(one, -1); });
    if (sizes) sizes.observe(one.box);
  }

  function address(one, path) {
    return ["#" + one.id].concat((path || one.path).map(encodeURIComponent)).join("/");
  }

  charts.open = function (one, path) {
    var left = window.scrollX, top = window.scrollY;
    location.hash = address(one, path);
    place(true);
    window.scrollTo(left, top);
    one.box.focus({ preventScroll: true });
  };

  /* 走到第几项：点亮，出提示，读出来；-1 是离开。 */
  charts.walk = function (one, at) {
    one.chart.dispatchAction({ type: "downplay" });
    one.at = at;
    if (at < 0) return void one.chart.dispatchAction({ type: "hideTip" });
    var point = charts.points(one)[at];
    one.live.textContent = charts.show(one, point);
  };

  function small(one) {
    var old = one.figure.querySelector(".chart-small");
    var list = charts.unnamed(one);
    if (old) old.remove();
    if (list.length) one.box.after(make("p", "aside chart-small", "图中写不全的：" + list.join("、") + "。"));
  }

  /* 地址 #c-subjects/201/20103：哪张图画到哪一层。 */
  function place(later) {
    var found = location.hash.slice(1).split("/");
    charts.all.forEach(function (one) {
      var mine = found[0] === one.id;
      if (!mine && location.hash) return;
      var path = mine ? found.slice(1).map(plain) : [];
      var moved = path.join("/") !== one.path.join("/");
      one.path = path;
      if (moved && one.chart) {
        draw(one);
        one.live.textContent = path.length ? one.trail[one.trail.length - 1].name + "，" + charts.points(one).length + " 项" : one.title;
      }
      var box = one.figure.getBoundingClientRect();
      if (mine && path.length && (!later || box.bottom < 0 || box.top > window.innerHeight)) one.figure.scrollIntoView();
    });
  }

  function plain(text) {
    try { return decodeURIComponent(text); } catch (_) { return text; }
  }

  function again() { charts.all.forEach(function (one) { if (one.chart) draw(one); }); }

  var timer = 0;
  var sizes = window.ResizeObserver && new ResizeObserver(function () {
    clearTimeout(timer);
    timer = setTimeout(function () {
      charts.all.forEach(function (one) {
        if (one.chart && one.box.clientWidth && one.box.clientWidth !== one.width) draw(one);
      });
    }, 120);
  });

  var watch = window.IntersectionObserver && new IntersectionObserver(function (seen) {
    seen.forEach(function (entry) {
      if (!entry.isIntersecting) return;
      watch.unobserve(entry.target);
      approach(charts.all.filter(function (one) { return one.figure === entry.target; })[0]);
    });
  }, { rootMargin: "200px" });

  document.addEventListener("DOMContentLoaded", function () {
    document.querySelectorAll("figure.chart").forEach(charts.add);
    if (!charts.all.length) return;
    root.classList.add("draws");
    place();
    window.addEventListener("hashchange", place);
    ["mz:look", "mz:unit"].forEach(function (name) { document.addEventListener(name, again); });
    ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"].forEach(function (query) {
      window.matchMedia(query).addEventListener("change", again);
    });
  });
})();
