/* Pages work without it. A form that was sent is not sent again by a second click. */
(function () {
  "use strict";
  document.addEventListener("submit", function (event) {
    var button = event.target.querySelector("button[type=submit]");
    if (button && event.target.method === "post") {
      window.setTimeout(function () { button.disabled = true; }, 0);
    }
  });
  window.addEventListener("pageshow", function () {
    Array.prototype.forEach.call(document.querySelectorAll("button[disabled]"), function (button) { button.disabled = false; });
  });
})();
