/* 长表里查找；按一格数字得到它的链接与引用。 */
(function () {
  "use strict";
  var mz = window.mz;
  var make = mz.make;

  function level(row) { return +(/\blv(\d)/.exec(row.className) || [0, 0])[1]; }

  function words(row) {
    return Array.from(row.cells).filter(function (cell) { return !cell.classList.contains("num"); });
  }

  /* 名称里有，或编码以此开头。 */
  function matches(row, query) {
    return words(row).some(function (cell) {
      var place = cell.textContent.trim().toLowerCase().indexOf(query);
      return cell.classList.contains("code") ? place === 0 : place >= 0;
    });
  }

  /* 查到的字涂色；浏览器不会的，行上有底色。 */
  function light(rows, query) {
    if (!window.CSS || !CSS.highlights || !window.Highlight) return;
    var ranges = [];
    rows.forEach(function (row) {
      if (!row.classList.contains("hit")) return;
      var walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        var node = walker.currentNode;
        var place = node.data.toLowerCase().indexOf(query);
        if (place < 0 || node.parentNode.closest(".num")) continue;
        var range = new Range();
        range.setStart(node, place);
        range.setEnd(node, place + query.length);
        ranges.push(range);
      }
    });
    CSS.highlights.set("mz-find", new Highlight(...ranges));
  }

  /* 查找：留下相符的行、它们的上级，与合计；左右两张表一处查。 */
  function finder(place, tables) {
    var sides = tables.map(function (table) { return Array.from(table.querySelectorAll("tbody tr")); });
    var rows = [].concat(...sides);
    if (rows.length < 15) return;
    var box = make("div", "", { "class": "find" });
    var label = make("label", "在表中查找");
    var input = make("input", "", { type: "search", autocomplete: "off", placeholder: "名称或编码" });
    var answer = make("output", "", { "aria-live": "polite" });
    label.append(input);
    box.append(label, answer);
    place.before(box);

    function find() {
      var query = input.value.normalize("NFKC").trim().toLowerCase();
      var hits = 0;
      sides.forEach(function (side) {
        var above = 0;
        side.slice().reverse().forEach(function (row) {
          var hit = query !== "" && matches(row, query);
          var total = /total/.test(row.className);
          var kept = hit || (level(row) < above && !total);
          if (hit) hits++;
          if (kept && !total) above = level(row);
          row.classList.toggle("hit", hit);
          row.hidden = query !== "" && !kept && !total;
        });
      });
      answer.textContent = !query ? "" : hits ? "找到 " + hits + " 行" : "没有相符的行";
      light(rows, query);
      if (query) tables.forEach(function (table) { table.parentNode.scrollTop = 0; });
    }

    input.addEventListener("input", function (event) { if (!event.isComposing) find(); });
    input.addEventListener("compositionend", find);
    input.addEventListener("keydown", function (event) {
      if (event.key !== "Escape" || event.isComposing) return;
      input.value = "";
      find();
    });
  }

  /* 一列的表头，自上而下：支出数 · 其中：基本支出。 */
  function heads(table, column) {
    var grid = [];
    Array.from(table.tHead ? table.tHead.rows : []).forEach(function (row, y) {
      var x = 0;
      Array.from(row.cells).forEach(function (cell) {
        grid[y] = grid[y] || [];
        while (grid[y][x]) x++;
        for (var down = 0; down < cell.rowSpan; down++) {
          grid[y + down] = grid[y + down] || [];
          for (var along = 0; along < cell.colSpan; along++) grid[y + down][x + along] = cell;
        }
      });
    });
    return grid.map(function (row) { return row[column]; }).filter(function (cell, place, all) {
      return cell && all.indexOf(cell) === place;
    }).map(function (cell) { return cell.textContent.trim(); }).join("·");
  }

  function own(cell) {
    return Array.from(cell.childNodes).filter(function (node) {
      return node.nodeType === 3 || node.nodeName === "A";
    }).map(function (node) { return node.textContent; }).join("").trim();
  }

  function address(id) {
    var link = document.querySelector("link[rel=canonical]");
    return (link ? link.href : location.href.split("#")[0]) + "#" + id;
  }

  /* 引用照原件的数与单位，不随显示单位变。 */
  function describe(cell) {
    var table = cell.closest("table");
    var row = cell.parentNode;
    var printed = mz.printed(cell);
    var code = row.querySelector(".code");
    var trail = Array.from(document.querySelectorAll(".trail li")).slice(-3).map(function (one) {
      return one.textContent.trim();
    });
    var caption = table.caption && table.caption.querySelector("span");
    var name = own(row.querySelector("th"));
    if (code && code.textContent.trim()) name += "（" + code.textContent.trim() + "）";
    var column = heads(table, cell.cellIndex);
    var figure = printed.text.trim() || "空格";
    if (/\d/.test(figure) && printed.unit) figure += " " + printed.unit;
    return {
      head: name + "，" + column + "：" + figure,
      full: trail.slice(0, 2).join("") + "《" + (caption ? caption.textContent : trail[2]) + "》“" + name + "”行“" +
        column + "”栏：" + figure + "。" + address(cell.id)
    };
  }

  function offer(cell) {
    var said = describe(cell);
    mz.pop(cell, "本格的链接与引用", [
      make("p", said.head),
      mz.copyButton("复制本格链接", function () { return address(cell.id); }),
      mz.copyButton("引用", function () { return said.full; })
    ]);
  }

  /* 每张表一格可用 Tab 到达，方向键在格间移动，回车打开。 */
  function cells(table) {
    var all = Array.from(table.querySelectorAll("td.num[id]"));
    if (!all.length) return;
    var help = make("p", "方向键移动，回车可复制本格链接或引用", { "class": "hidden", id: "cell-help" });
    if (!document.getElementById("cell-help")) document.querySelector("main").append(help);
    table.classList.add("linked");
    all[0].tabIndex = 0;
    table.addEventListener("click", function (event) {
      var cell = event.target.closest("td.num[id]");
      if (cell && !event.target.closest("a") && String(getSelection()) === "") offer(cell);
    });
    table.addEventListener("focusin", function (event) {
      if (event.target.matches("td.num[id]")) event.target.setAttribute("aria-describedby", "cell-help");
    });
    table.addEventListener("keydown", function (event) {
      var cell = event.target;
      if (!cell.matches("td.num[id]") || event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === "Enter" || event.key === " ") { event.preventDefault(); offer(cell); return; }
      var next = beside(cell, event.key);
      if (!next) return;
      event.preventDefault();
      all.forEach(function (one) { one.removeAttribute("tabindex"); });
      next.tabIndex = 0;
      next.focus();
    });
  }

  function beside(cell, key) {
    if (key === "ArrowLeft" || key === "ArrowRight") {
      var next = key === "ArrowLeft" ? cell.previousElementSibling : cell.nextElementSibling;
      return next && next.id ? next : null;
    }
    if (key !== "ArrowUp" && key !== "ArrowDown") return null;
    var row = cell.parentNode;
    do { row = key === "ArrowUp" ? row.previousElementSibling : row.nextElementSibling; } while (row && row.hidden);
    return row ? row.cells[cell.cellIndex] : null;
  }

  /* 由链接来到一格：表自成一屏的，整屏摆进窗口，表头也看得见。 */
  function arrive() {
    var one = document.querySelector(".ledger :target");
    var port = one && one.closest(".scroll");
    if (port && port.scrollHeight > port.clientHeight) port.scrollIntoView({ block: "nearest" });
  }
  window.addEventListener("load", arrive);
  window.addEventListener("hashchange", arrive);

  document.querySelectorAll("main .two, main .scroll").forEach(function (place) {
    var pair = place.classList.contains("two");
    if (place.closest("figure") || (!pair && place.parentNode.classList.contains("two"))) return;
    finder(place, Array.from(place.querySelectorAll("table")));
  });
  document.querySelectorAll("main .scroll > table").forEach(cells);
})();
