// A bonus: sorts tables and shows the exact value of the number that was opened. The page is complete without it.
(function () {
  'use strict';
  document.querySelectorAll('table.measure').forEach(function (table) {
    table.querySelectorAll('thead th').forEach(function (head, column) {
      var button = document.createElement('button');
      button.className = 'sort';
      button.type = 'button';
      button.textContent = '\u2195';
      button.setAttribute('aria-label', 'Sort by ' + head.dataset.name);
      var direction = -1;
      button.addEventListener('click', function () {
        var body = table.tBodies[0];
        var rows = Array.from(body.rows);
        var numeric = head.classList.contains('n');
        rows.sort(function (a, b) {
          var x = a.cells[column].dataset.v, y = b.cells[column].dataset.v;
          if (x === undefined) return y === undefined ? 0 : 1;
          if (y === undefined) return -1;
          return direction * (numeric ? Number(x) - Number(y) : x.localeCompare(y));
        });
        rows.forEach(function (row) { body.appendChild(row); });
        table.querySelectorAll('thead th').forEach(function (other) { other.removeAttribute('aria-sort'); });
        head.setAttribute('aria-sort', direction > 0 ? 'ascending' : 'descending');
        direction = -direction;
      });
      head.insertBefore(button, head.firstElementChild.nextSibling);
    });
  });
  document.addEventListener('click', function (event) {
    var button = event.target.closest('button[popovertarget]');
    if (!button) return;
    var card = document.getElementById(button.getAttribute('popovertarget'));
    if (!card) return;
    var exact = card.querySelector('.exact');
    var cell = button.closest('table.measure td, table.measure thead th');
    card.querySelectorAll('tr.here').forEach(function (row) { row.classList.remove('here'); });
    if (exact) exact.hidden = true;
    if (!cell) return;
    var head = cell.closest('table').tHead.rows[0].cells[cell.cellIndex];
    card.querySelectorAll('tr[data-column]').forEach(function (row) {
      row.classList.toggle('here', row.dataset.column === head.dataset.name);
    });
    if (!exact) return;
    if (cell.tagName !== 'TD') return;
    var first = cell.parentElement.cells[0].textContent;
    var value = cell.dataset.v === undefined ? 'undefined' : cell.dataset.v;
    exact.textContent = first + ', ' + head.dataset.name + ' = ' + value;
    exact.hidden = false;
  });
})();
