// Before the first paint, or the page would flash in the other theme. Not inline: the CSP forbids it.
(function (root) {
  root.classList.add('js');
  try {
    for (var name of ['theme', 'text']) {
      var value = localStorage.getItem(name);
      if (value) root.dataset[name] = value;
    }
  } catch (blocked) { /* storage is off: the system's setting stands */ }
})(document.documentElement);
