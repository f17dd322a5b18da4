/*
 * Runs before the application: if that never starts, the page says so instead of staying blank. In a
 * frame of another page it starts where its address asks for that ("marco=1"); elsewhere a map was
 * meant, or nothing that the reader knows of. A server may refuse such a frame; not every server can.
 */
(function () {
  var page = document.documentElement;
  var asked = /[?&]marco=1(&|$)/.test(location.search);
  if (self !== top && !asked) page.dataset.framed = 'unasked';

  document.addEventListener('DOMContentLoaded', function () {
    var own = document.getElementById('boot-framed-open');
    if (page.dataset.framed && own) own.href = location.href;
  });

  function failed(detail) {
    var app = document.getElementById('app');
    var message = document.getElementById('boot-failed');
    if (!message || !app || app.dataset.started || page.dataset.framed) return;
    app.hidden = true;
    message.hidden = false;
    document.getElementById('boot-detail').textContent = String(detail || '').slice(0, 300);
  }
  window.addEventListener(
    'error',
    function (event) {
      var target = event.target;
      if (target instanceof HTMLScriptElement) failed(new URL(target.src).pathname);
      else if (event.message) failed(event.message);
    },
    true,
  );
  window.addEventListener('unhandledrejection', function (event) {
    failed(event.reason && event.reason.message);
  });
})();
