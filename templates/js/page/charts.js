/* 画图用的，头一张图到了近处才与 ECharts 一同取来（js/site/30-charts.js）。
   图的选项：名字换成颜色与写法，照框的宽窄排版，提示用原件的数。选项是数据，不含代码。 */
(function () {
  "use strict";
  var mz = window.mz;
  var charts = mz.charts;
  var make = charts.make;
  var TREES = { treemap: 1, sunburst: 1 };

  function token(name) {
    return getComputedStyle(document.documentElement).getPropertyValue("--" + name).trim();
  }

  function each(list, act) { (list || []).forEach(act); }

  /* 树上每一项记住自己的来路（at），地址里用。 */
  function numbered(one) {
    var series = one.option.series[0];
    function down(list, path) {
      each(list, function (node) {
        node.at = path.concat(String(node.id || node.name));
        delete node.id;
        down(node.children, node.at);
      });
    }
    one.tree = TREES[series.type] ? series.data : null;
    down(one.tree, []);
  }

  /* 有没有下一级（旭日图只画两环，再下的收着）。 */
  charts.parts = function (datum) { return ((datum.children || datum.more) || "").length || 0; };

  charts.datum = function (found) {
    var datum = found.data;
    return datum && typeof datum === "object" ? datum : { value: datum };
  };

  /* 金额照读者选的单位；刻度只有数，没有原件的字。 */
  function amount(one, text) {
    return mz.amount ? mz.amount(text, one.unit) : { text: text, unit: one.unit };
  }

  function number(one, value) {
    var parts = String(+Number(value).toFixed(6)).replace("-", "−").split(".");
    var text = amount(one, parts[0].replace(/\B(?=(\d{3})+$)/g, ",") + (parts[1] ? "." + parts[1] : "")).text;
    return text.indexOf(".") < 0 ? text : text.replace(/\.?0+$/, "");
  }

  function said(one, datum) {
    return datum.said === undefined ? number(one, datum.value) : amount(one, datum.said).text;
  }

  function added(list) {
    return list.reduce(function (sum, datum) { return sum + datum.value; }, 0);
  }

  /* 占比的说法与摘要相同（generator/charts/words.py）。 */
  function share(one, datum) {
    if (!one.total || !(datum.value >= 0)) return "";
    var part = datum.value / one.total;
    var rounded = Math.round(part * 1000 + 1e-9) / 10;
    return !rounded && part ? "不足0.1%" : rounded === 100 && part < 1 - 1e-12 ? "99.9%以上" : rounded.toFixed(1) + "%";
  }

  function writer(one, name) {
    return function (found) {
      if (found === null || typeof found !== "object") return name === "@amount" ? number(one, found) : String(found);
      var datum = charts.datum(found);
      if (name === "@amount") return datum.value === "-" ? "" : said(one, datum);
      return name === "@share" ? found.name + one.gap + share(one, datum) : found.name;
    };
  }

  function resolved(one, value, key) {
    if (Array.isArray(value)) return value.map(function (item) { return resolved(one, item, key); });
    if (value && typeof value === "object") {
      return Object.keys(value).reduce(function (made, name) {
        made[name] = name === "at" ? value.at : resolved(one, value[name], name);
        return made;
      }, {});
    }
    if (typeof value !== "string" || value.charAt(0) !== "@") return value;
    if (key === "formatter") return writer(one, value);
    return /color$/i.test(key) ? token(value.slice(1)) || token("c-other") : value;
  }

  function merge(under, over) {
    Object.keys(over || {}).forEach(function (name) {
      var value = over[name];
      var both = value && under[name] && typeof value === "object" && typeof under[name] === "object";
      under[name] = both && !Array.isArray(value) ? merge(under[name], value) : value;
    });
    return under;
  }

  /* 颜色调淡几分，与底色上看得清的字色。 */
  function channels(color) {
    var hex = color.replace("#", "");
    return [0, 2, 4].map(function (at) { return parseInt(hex.substr(at, 2), 16); });
  }
  function lighter(color, part) {
    var paper = channels(token("sheet"));
    return "#" + channels(color).map(function (value, at) {
      return ("0" + Math.round(value + (paper[at] - value) * part).toString(16)).slice(-2);
    }).join("");
  }
  function ink(color) {
    var light = channels(color).reduce(function (sum, value, at) {
      return sum + [0.2126, 0.7152, 0.0722][at] * Math.pow(value / 255, 2.2);
    }, 0);
    return light > 0.19 ? "#111" : "#fff";
  }

  /* 花纹：第一项素色，其余各有疏淡的线或点。 */
  function decals() {
    return [
      { symbol: "none" },
      { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [1, 6], rotation: -Math.PI / 4 },
      { symbol: "circle", symbolSize: 0.5, dashArrayX: [[0, 7], [4, 7]], dashArrayY: [5, 0] },
      { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [1, 8], rotation: Math.PI / 4 },
      { symbol: "rect", dashArrayX: [1, 0], dashArrayY: [1, 5] }
    ].map(function (one) { one.color = token("paper") + "99"; return one; });
  }

  /* 第几项的花纹；ECharts 自己分的不按次序，所以不用。 */
  function patterned(list) {
    var all = decals();
    list.forEach(function (item, at) { item.itemStyle = merge(item.itemStyle || {}, { decal: all[at % all.length] }); });
  }

  function wide(text, size) {
    return Array.from(String(text)).reduce(function (sum, one) { return sum + (one > "\u2e80" ? size : size * 0.58); }, 0);
  }

  function widest(list, size) {
    return Math.max.apply(null, [0].concat(list.map(function (text) { return wide(text, size); })));
  }

  /* 提示：全名、原件的数与单位、占比、说明。 */
  function tip(one, list) {
    var first = charts.datum(list[0]);
    var box = make("div", "chart-tip");
    var edge = list[0].dataType === "edge";
    var full = list.map(function (found) { return charts.datum(found).full; }).filter(Boolean)[0];
    box.append(make("b", "", edge ? first.source + " → " + first.target : full || list[0].name));
    list.forEach(function (found) {
      var datum = charts.datum(found);
      var line = make("span");
      var part = one.total ? share(one, datum) : "";
      var figure = datum.value === "-" ? datum.said || "未载明" : said(one, datum) + " " + amount(one, "0").unit;
      line.append(make("i", "", list.length > 1 || one.total || !found.seriesName ? "" : found.seriesName), make("i", "", figure));
      if (list.length > 1) line.firstChild.textContent = found.seriesName;
      if (part) line.firstChild.textContent = "占" + part;
      box.append(line);
      if (datum.note) box.append(make("small", "", (list.length > 1 ? found.seriesName + "：" : "") + datum.note));
    });
    var goes = charts.parts(first) ? "看下一级" : list.some(function (found) { return charts.datum(found).url; }) ? "看详情" : "";
    if (goes) box.append(make("small", "", (one.finger ? " 再点一下" : " 点开") + goes));
    return box;
  }

  /* 眼下这一层的各项。 */
  function level(one) {
    var list = one.tree;
    one.trail = [{ name: one.option.series[0].name || "全部" }];
    one.path = one.path.filter(function (step, at) {
      var next = one.trail.length > at && each_named(list, step);
      if (!next || !(next.children || "").length) return false;
      one.trail.push(next);
      list = next.children;
      return true;
    });
    return list;
  }

  /* 矩形树图里写不下名称与占比的小块，列在图下：名称、占比或数。 */
  charts.unnamed = function (one) {
    var series = one.made.series[0];
    var size = series.label.fontSize;
    if (series.type !== "treemap") return [];
    var blocks = one.chart.getModel().getSeriesByIndex(0).getData().tree.root.children;
    return series.data.filter(function (node, at) {
      var block = blocks[at].getLayout() || {};
      var room = (block.width || 0) - 12;
      return room < size || (Math.ceil(wide(node.name, size) / room) + 1) * size * 1.35 > block.height - 6;
    }).map(function (node) { return node.name + " " + (share(one, node) || said(one, node)); });
  };

  /* 手指第一下先看数，第二下才走。 */
  charts.press = function (one, datum) {
    var to = charts.parts(datum) ? datum.at.join("/") : datum.url;
    if (one.finger && one.pressed !== to) one.pressed = to;
    else go(one, datum);
  };

  function go(one, datum) {
    if (charts.parts(datum)) charts.open(one, charts.down(one, datum.at));
    else if (datum.url) location.href = mz.url(datum.url);
  }

  charts.key = function (one, event) {
    var step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    var many = charts.points(one).length;
    if (event.altKey || event.ctrlKey || event.metaKey || event.target !== one.box) return;
    if (step) charts.walk(one, one.at < 0 ? (step > 0 ? 0 : many - 1) : (one.at + step + many) % many);
    else if (event.key === "Home") charts.walk(one, 0);
    else if (event.key === "End") charts.walk(one, many - 1);
    else if (event.key === "Enter" && one.at >= 0) go(one, charts.points(one)[one.at].datum);
    else if (event.key === "Escape" && one.at >= 0) charts.walk(one, -1);
    else if (event.key === "Escape" && one.path.length) charts.open(one, up(one));
    else return;
    event.preventDefault();
  };

  /* 只有一项的一级，下钻时越过，回来时也越过。 */
  function up(one) {
    var depth = one.path.length - 1;
    while (depth && one.trail[depth].children.length < 2) depth -= 1;
    return one.path.slice(0, depth);
  }

  /* 下钻的来路：全部 › 类 › 款。 */
  charts.crumbs = function (one) {
    var old = one.figure.querySelector(".chart-path");
    if (old) old.remove();
    if (!one.path.length || !one.trail) return;
    var list = make("ol", "chart-path");
    list.setAttribute("aria-label", "图中位置");
    one.trail.forEach(function (node, depth) {
      var item = make("li");
      if (!depth || (depth < one.trail.length - 1 && node.children.length > 1)) {
        item.append(charts.button(node.name, node.name, function () { charts.open(one, one.path.slice(0, depth)); }));
      } else {
        var here = make(node.url ? "a" : "span", "", node.name);
        if (node.url) here.href = mz.url(node.url);
        if (depth === one.trail.length - 1) here.setAttribute("aria-current", "true");
        item.append(here);
      }
      list.append(item);
    });
    one.box.before(list);
  };

  /* 从这一项往下，越过只有一项的各级。 */
  charts.down = function (one, path) {
    var list = one.tree;
    each(path, function (step) { list = each_named(list, step).children; });
    while (list.length === 1 && (list[0].children || "").length) {
      path = list[0].at;
      list = list[0].children;
    }
    return path;
  };

  function each_named(list, step) {
    return (list || []).filter(function (node) { return node.at[node.at.length - 1] === step; })[0];
  }

  function shaded(list, depth) {
    var same = list.length > 1 && list.every(function (node) { return node.itemStyle && node.itemStyle.color === list[0].itemStyle.color; });
    list.forEach(function (node, at) {
      if (!node.itemStyle) node.itemStyle = { color: token("c-other") };
      if (same || depth) node.itemStyle.color = lighter(node.itemStyle.color, (same ? at % 5 * 0.11 : 0) + (depth ? 0.12 : 0));
      node.label = { color: ink(node.itemStyle.color) };
      if (node.children) shaded(node.children, depth + 1);
    });
    return list;
  }

  var KINDS = {
    pie: function (one, made, series, size, narrow, width) {
      var words = {};
      narrow = width < 640;
      one.total = series.whole === undefined ? added(series.data) : series.whole;
      each(series.data, function (datum) { words[datum.name] = datum.name + " " + share(one, datum); });
      var below = narrow ? legend_rows(Object.values(words), width, size) + 8 : 0;
      var radius = Math.min(width / 2 - (narrow ? 20 : 130), (one.height - below) / 2 - (narrow ? 6 : 24));
      merge(series, {
        center: ["50%", (one.height - below) / 2],
        radius: [radius * 0.58, radius],
        itemStyle: { borderColor: token("paper"), borderWidth: 2 },
        label: { show: !narrow, width: Math.max(60, width / 2 - radius - 30), overflow: "break", lineHeight: size * 1.45 },
        labelLine: { show: !narrow, length: 10, length2: 10, lineStyle: { color: token("rule") } },
        labelLayout: { hideOverlap: true }
      });
      if (narrow) made.legend = { top: "auto", bottom: 0, left: "center", formatter: function (name) { return words[name]; } };
    },
    treemap: function (one, made, series, size) {
      merge(series, {
        left: 0, top: 0, right: 0, bottom: 0, width: "100%", height: "100%",
        leafDepth: 1, roam: false, nodeClick: false, drillDownIcon: "", breadcrumb: { show: false }, visibleMin: 1,
        itemStyle: { borderColor: token("paper"), borderWidth: 0, gapWidth: 2 },
        label: { position: [6, 6], lineHeight: size * 1.35, fontSize: size },
        levels: [{ itemStyle: { borderColor: token("paper"), borderWidth: 0, gapWidth: 2 } }]
      });
      series.data = shaded(series.data, 0);
    },
    sunburst: function (one, made, series, size, narrow, width) {
      var ring = Math.min(width, one.height) / 2 * 0.98;
      var depth = 1;
      each(series.data, function (node) {
        if ((node.children || "").length) depth = 2;
        each(node.children, function (part) { part.more = part.children; delete part.children; });
      });
      merge(series, {
        center: ["50%", "50%"], radius: [ring * 0.16, ring], nodeClick: false, emphasis: { focus: "none" },
        itemStyle: { borderColor: token("paper"), borderWidth: 1.5 },
        label: {
          rotate: 0, width: ring * 0.84 / depth - 12, overflow: "break", lineHeight: size * 1.2, fontSize: size * 0.92,
          height: size * 3.6, lineOverflow: "truncate", ellipsis: "…"
        },
        levels: [{}, { label: { minAngle: 50 } }, { label: { minAngle: narrow ? 26 : 18 } }]
      });
      series.data = shaded(series.data, 0);
    },
    sankey: function (one, made, series, size, narrow, width) {
      /* 名称写不下的断成几行，行高够分开；一列里项多的，图高些。 */
      var room = narrow ? width * 0.3 : Math.min(width * 0.24, 210);
      var line = size * 1.25;
      var sides = [{}, {}];
      one.total = 0;
      each(series.links, function (link) { sides[0][link.source] = sides[1][link.target] = 1; });
      var gap = 4 + line * Math.ceil(widest(series.data.map(function (node) { return node.name; }), size) / (room - size - 6));
      var most = Math.max.apply(null, sides.map(function (names) { return Object.keys(names).length; }));
      one.height = Math.max(one.height, most * (gap + 8) + 40);
      merge(series, {
        left: 2, right: room, top: line / 2 + 2, bottom: line / 2 + 2,
        nodeWidth: narrow ? 10 : 16, nodeGap: Math.max(12, gap), draggable: false,
        label: { width: room - 6, overflow: "break", lineHeight: line }
      });
    }
  };

  function cartesian(one, made, size, narrow, width) {
    var lying = made.yAxis.type === "category";
    var names = lying ? made.yAxis : made.xAxis;
    var values = lying ? made.xAxis : made.yAxis;
    var labels = [];
    each(made.series, function (series) {
      each(series.data, function (datum) {
        if (datum.symbol === "emptyCircle") {
          datum.symbol = "circle";
          datum.itemStyle = { color: token("paper"), borderColor: series.itemStyle.color, borderWidth: 2 };
        }
      });
      each(series.data, function (datum) { if (datum.value !== "-") labels.push(said(one, charts.datum({ data: datum }))); });
      merge(series, { barMaxWidth: lying ? 36 : 64, labelLayout: { hideOverlap: true }, lineStyle: { width: 2.5 } });
      if (series.label) merge(series.label, { color: token("ink"), fontSize: size });
    });
    var shown = made.series.some(function (series) { return series.label && series.label.show !== false; });
    var room = Math.round(lying ? Math.min(width * 0.4, size * 16) : width / Math.max(1, names.data.length) - 12);
    merge(names, {
      axisLine: { lineStyle: { color: token("rule") } }, axisTick: { show: false },
      axisLabel: {
        color: token("ink"), fontSize: size, lineHeight: size * 1.25, interval: lying || room > size * 3 ? 0 : "auto", width: room, ellipsis: "…",
        overflow: lying && one.height / names.data.length < size * 3 ? "truncate" : "break"
      }
    });
    merge(values, {
      splitNumber: narrow && lying ? 2 : 4,
      splitLine: { lineStyle: { color: token("line") } },
      axisLabel: { color: token("soft"), fontSize: size * 0.92, hideOverlap: true }
    });
    made.grid = {
      left: 4, top: (made.legend && !narrow ? legend_rows(names_of(made), width, size) : 0) + (lying ? 8 : size + 12),
      right: lying && shown ? widest(labels, size) + 12 : 14,
      bottom: made.legend && narrow ? legend_rows(names_of(made), width, size) + 10 : 6,
      containLabel: true
    };
  }

  function names_of(made) {
    return made.series.map(function (series) { return series.name; });
  }

  function legend_rows(names, width, size) {
    var rows = 1, used = 0;
    each(names, function (name) {
      var need = wide(name, size) + 38;
      if (used && used + need > width) { rows += 1; used = 0; }
      used += need;
    });
    return rows * (size + 10);
  }

  /* 给 ECharts 的选项；width 是框宽，窄屏图例在下、字少。 */
  charts.option = function (one, width, still) {
    var narrow = width < 480;
    var body = getComputedStyle(one.figure);
    var size = Math.round(parseFloat(body.fontSize) * 0.8);
    one.total = 0;
    one.base = one.base || parseFloat(one.box.style.height) || 320;
    one.height = one.base;
    if (one.tree === undefined) numbered(one);
    var made = resolved(one, one.option, "");
    if (one.tree) {
      made.series[0].data = resolved(one, level(one), "");
      var whole = one.path.length ? undefined : one.option.series[0].whole;
      one.total = made.series[0].data.some(function (node) { return node.unsized; }) ? 0 : whole === undefined ? added(made.series[0].data) : whole;
    }
    one.made = made;
    merge(made, {
      animation: !still && !window.matchMedia("(prefers-reduced-motion: reduce)").matches,
      animationDuration: 400,
      textStyle: { fontFamily: body.fontFamily, color: token("ink"), fontSize: size },
      aria: { enabled: true, label: { enabled: false } }
    });
    one.gap = one.tree ? "\n" : " ";
    if (made.aria.decal && !one.tree) patterned(made.xAxis ? made.series : made.series[0].data);
    delete made.aria.decal;
    each(made.series, function (series) {
      var kind = KINDS[series.type];
      var pointed = JSON.stringify(series.data).indexOf('"url":') >= 0 || one.tree;
      series.cursor = pointed ? "pointer" : "default";
      if (series.label) merge(series.label, { textBorderWidth: 0 });
      merge(series, { label: { color: token("ink"), fontSize: size } });
      if (kind) kind(one, made, series, size, narrow, width);
      else if (!made.series[0].label) series.label = { show: false };
    });
    var axes = Boolean(made.xAxis);
    if (axes) cartesian(one, made, size, narrow, width);
    if (made.legend) {
      made.legend = merge(narrow ? { bottom: 0, left: "center" } : { top: 0, left: 0 }, made.legend);
      merge(made.legend, { icon: "roundRect", itemWidth: 16, itemHeight: 10, itemGap: 14, textStyle: { color: token("ink"), fontSize: size } });
    }
    made.tooltip = {
      trigger: axes ? "axis" : "item", confine: true, transitionDuration: 0,
      axisPointer: { type: "shadow", shadowStyle: { color: token("ink"), opacity: 0.07 } },
      backgroundColor: token("sheet"), borderColor: token("rule"), borderWidth: 1, padding: [6, 10],
      textStyle: { color: token("ink") },
      formatter: function (found) { return tip(one, Array.isArray(found) ? found : [found]); }
    };
    return made;
  };

  /* 探索、比较两页的横条图，画法与报告页的图相同；数都在表里，图只是再看一眼。 */
  charts.beside = function (box, unit, names, series) {
    var colors = ["@green", "@c-other", "@amber", "@ink"];
    var one = { figure: box, box: box, unit: unit, option: {
      aria: { decal: { show: true } }, legend: series.length > 1 ? {} : undefined,
      xAxis: { type: "value", axisLabel: { formatter: "@amount" } }, yAxis: { type: "category", inverse: true, data: names },
      series: series.map(function (line, at) {
        return { type: "bar", name: line.name, itemStyle: { color: colors[at] }, label: { show: true, position: "right", formatter: "@amount" }, data: line.data };
      })
    } };
    var chart = window.echarts.init(box, null, { renderer: "svg", locale: "ZH" });
    var draw = function () {
      if (!box.isConnected || !box.clientWidth) return;
      chart.resize();
      chart.setOption(charts.option(one, box.clientWidth), true);
    };
    new ResizeObserver(draw).observe(box);
    document.addEventListener("mz:look", draw);
    box.addEventListener("pointerdown", function (event) { one.finger = event.pointerType === "touch"; }, true);
    chart.on("click", function (found) {
      if (!found.data.url || (one.finger && one.pressed !== found.data.url)) one.pressed = found.data.url;
      else location.href = mz.url(found.data.url);
    });
  };

  /* 键盘走的各项：有轴的按类别，其余按数据；树的次序与 ECharts 相同（先根后枝）。 */
  charts.points = function (one) {
    var series = one.made.series;
    if (one.made.xAxis) {
      return (one.made.yAxis.type === "category" ? one.made.yAxis : one.made.xAxis).data.map(function (_, at) {
        var has = series.map(function (item) { return charts.datum({ data: item.data[at] }); });
        var first = Math.max(0, has.findIndex(function (datum) { return datum.value !== "-"; }));
        return { series: first, index: at, list: has.map(function (datum, place) {
          return { name: String(_), seriesName: series[place].name, data: datum };
        }), datum: has.filter(function (datum) { return datum.url; })[0] || has[first] };
      });
    }
    var count = one.tree ? 1 : 0;
    return series[0].data.map(function (datum) {
      var index = count;
      (function size(node) { count += 1; if (one.tree) each(node.children, size); })(datum);
      return { series: 0, index: index, list: [{ name: datum.name, data: datum }], datum: datum };
    });
  };

  /* 点亮一项，出提示；读屏听的是同样的话。 */
  charts.show = function (one, point) {
    one.chart.dispatchAction({ type: "hideTip" });
    one.chart.dispatchAction({ type: "highlight", dataIndex: point.index });
    one.chart.dispatchAction({ type: "showTip", seriesIndex: point.series, dataIndex: point.index });
    return Array.from(tip(one, point.list).querySelectorAll("b, i, small"), function (part) { return part.textContent.trim(); })
      .filter(Boolean).join("，");
  };
})();
/* 图的下载：SVG 与 PNG 带题、摘要与出处，宽窄不随屏幕；CSV 就是那张表。 */
(function () {
  "use strict";
  var mz = window.mz;
  var charts = mz.charts;
  var WIDTH = 840, SIDE = 24;

  function escaped(text) {
    return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
  }

  /* 按宽度断行：汉字一格，西文半格。 */
  function broken(text, cells) {
    var lines = [""], used = 0;
    Array.from(text).forEach(function (one) {
      var need = one > "\u2e80" ? 1 : 0.55;
      if (used + need > cells && "，。；：）、”".indexOf(one) < 0) { lines.push(""); used = 0; }
      lines[lines.length - 1] += one;
      used += need;
    });
    return lines;
  }

  /* 出处：有正式网址写正式网址；从磁盘打开的只写站名，不带出读者的文件夹。 */
  function source(one) {
    var canonical = document.querySelector("link[rel=canonical]");
    var address = canonical ? canonical.href : /^http/.test(location.protocol) ? location.href.split("#")[0] : "";
    return "来源：" + document.title + (address ? "，" + address + "#" + one.id : "");
  }

  function drawing(one) {
    var style = getComputedStyle(document.documentElement);
    var color = function (name) { return style.getPropertyValue("--" + name).trim(); };
    var holder = charts.make("div");
    var shape = Object.assign({}, one);
    var option = charts.option(shape, WIDTH - 2 * SIDE, true);
    var chart = window.echarts.init(holder, null, { renderer: "svg", locale: "ZH", width: WIDTH - 2 * SIDE, height: shape.height });
    chart.setOption(option);
    chart.getZr().flush();
    var inner = holder.querySelector("svg");
    inner.setAttribute("x", SIDE);
    var unit = mz.amount ? mz.amount("0", one.unit).unit : one.unit;
    var title = one.title + (one.path.length ? "：" + shape.trail[shape.trail.length - 1].name : "") + "（单位：" + unit + "）";
    var top = 40, parts = [];
    function put(text, size, fill, more) {
      broken(text, (WIDTH - 2 * SIDE) / size).forEach(function (line) {
        parts.push('<text x="' + SIDE + '" y="' + top + '" font-size="' + size + '" fill="' + fill + '"' + (more || "") + ">" + escaped(line) + "</text>");
        top += size * 1.6;
      });
    }
    put(title, 20, color("ink"), ' font-weight="700"');
    put(one.says.textContent, 14, color("soft"));
    inner.setAttribute("y", top);
    parts.push(new XMLSerializer().serializeToString(inner));
    chart.dispose();
    top += shape.height + 28;
    put(source(one), 12, color("soft"));
    return {
      height: Math.ceil(top),
      text: '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="' + WIDTH + '" height="' + Math.ceil(top) +
        '" viewBox="0 0 ' + WIDTH + " " + Math.ceil(top) + '" font-family="' + escaped(getComputedStyle(one.figure).fontFamily) + '"><title>' + escaped(title) +
        "</title><desc>" + escaped(one.says.textContent) + '</desc><rect width="100%" height="100%" fill="' + color("paper") + '"/>' + parts.join("") + "</svg>"
    };
  }

  function cell(one) {
    var text = one.getAttribute("data-v") || (one.firstChild ? one.firstChild.textContent.trim() : "");
    if (/^[=+\-@\t\r]/.test(text) && !/^[+-]?[\d.]+%?$/.test(text)) text = "'" + text;
    return /[",\r\n]/.test(text) ? '"' + text.replace(/"/g, '""') + '"' : text;
  }

  /* 数不分节，单位写在表头；推算的另记一栏。 */
  function csv(one) {
    var table = one.figure.querySelector("table");
    var guessed = table.querySelector(".computed");
    var heads = Array.from(table.tHead.rows[0].cells);
    var lines = Array.from(table.tBodies[0].rows, function (row) {
      var said = heads.filter(function (_, at) { return row.cells[at].classList.contains("computed"); });
      var note = said.length ? ["推算：" + said.map(function (head) { return head.textContent; }).join("、")] : [""];
      return Array.from(row.cells, cell).concat(guessed ? note : []).join(",");
    });
    var first = heads.map(function (head, at) {
      var counts = Array.from(table.tBodies[0].rows).some(function (row) {
        return /^-?[\d.]+$/.test(row.cells[at].getAttribute("data-v") || "");
      });
      return cell(head) + (counts && one.unit ? "（" + one.unit + "）" : "");
    });
    return "\ufeff" + [first.concat(guessed ? ["备注"] : []).join(",")].concat(lines).join("\r\n") + "\r\n";
  }

  function hand(one, kind, blob) {
    var home = mz.url("/").replace(/index\.html$/, "");
    var parts = location.href.split(/[?#]/)[0].replace(home, "").replace(/index\.html$/, "").split("/");
    var link = charts.make("a");
    link.href = URL.createObjectURL(blob);
    link.download = parts.concat(one.id.slice(2)).filter(Boolean).join("-") + "." + kind.toLowerCase();
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(function () { URL.revokeObjectURL(link.href); }, 60000);
  }

  charts.save = function (one, kind) {
    if (kind === "CSV") return hand(one, kind, new Blob([csv(one)], { type: "text/csv;charset=utf-8" }));
    var drawn = drawing(one);
    if (kind === "SVG") return hand(one, kind, new Blob([drawn.text], { type: "image/svg+xml" }));
    var image = new Image();
    image.onload = function () {
      var canvas = charts.make("canvas");
      canvas.width = WIDTH * 2;
      canvas.height = drawn.height * 2;
      var pen = canvas.getContext("2d");
      pen.scale(2, 2);
      pen.drawImage(image, 0, 0, WIDTH, drawn.height);
      canvas.toBlob(function (blob) { hand(one, kind, blob); }, "image/png");
    };
    image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(drawn.text);
  };
})();
