/* Runs before the application: if that never starts, the page says so instead of staying blank. */
(function () {
  function failed(detail) {
    var app = document.getElementById('app');
    var message = document.getElementById('boot-failed');
    if (!message || !app || app.dataset.started) return;
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
