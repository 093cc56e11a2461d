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

// The emergency notice of /emergency.js goes above the masthead as soon as that is there, so that nothing moves later.
(function (notice) {
  if (!notice || (notice.until && Date.now() > notice.until)) return;
  function add(parent, name, text) {
    var element = parent.appendChild(document.createElement(name));
    element.textContent = text;
    return element;
  }
  new MutationObserver(function (changes, observer) {
    var masthead = document.querySelector('.masthead');
    if (!masthead) return;
    observer.disconnect();
    var banner = document.createElement('aside');
    banner.className = 'emergency';
    banner.setAttribute('aria-label', '紧急通知');
    add(banner, 'strong', '紧急通知');
    if (notice.date) add(banner, 'time', notice.date);
    add(banner, 'span', notice.text);
    if (notice.url) add(banner, 'a', '详情').href = notice.url;
    masthead.before(banner);
  }).observe(document.documentElement, { childList: true, subtree: true });
})(window.emergency);
