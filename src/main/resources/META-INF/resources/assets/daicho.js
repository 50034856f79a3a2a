/*
 * Pages work without it. With it a form is not sent twice by a second click, a file can be dropped onto its field, and a
 * form with a file tells how far it has come. Written for an Edge of 2018.
 */
(function () {
  "use strict";

  var waiting;

  function each(selector, action) {
    Array.prototype.forEach.call(document.querySelectorAll(selector), action);
  }

  function send(form, button) {
    var request = new XMLHttpRequest();
    var status = form.querySelector(".status");
    var label = form.getAttribute("data-progress");
    request.open("POST", form.action);
    request.setRequestHeader("Accept", "text/html");
    request.setRequestHeader("X-Daicho-Request", "form");
    request.upload.onprogress = function (event) {
      if (event.lengthComputable) {
        status.textContent = label + " " + Math.floor(event.loaded * 100 / event.total) + "%";
      }
    };
    request.onload = function () {
      if (request.status < 400) {
        var place = request.responseURL || window.location.href;
        if (place.split(/[?#]/)[0] === window.location.href.split(/[?#]/)[0]) {
          window.location.reload();
        } else {
          window.location.assign(place);
        }
        return;
      }
      var page = new DOMParser().parseFromString(request.responseText, "text/html");
      var answer = page.querySelector("[role=alert]") || page.querySelector("main");
      status.textContent = answer ? answer.textContent.replace(/\s+/g, " ") : String(request.status);
      button.disabled = false;
    };
    request.onerror = function () {
      status.textContent = "×";
      button.disabled = false;
    };
    request.send(new FormData(form));
  }

  /* Said every five seconds, so that a long wait is neither silent nor chatty. */
  function wait(form) {
    var status = form.querySelector(".status");
    var label = form.getAttribute("data-busy");
    var begun = Date.now();
    if (status && label) {
      waiting = window.setInterval(function () {
        status.textContent = label.replace("#", Math.round((Date.now() - begun) / 1000));
      }, 5000);
    }
  }

  document.addEventListener("submit", function (event) {
    var form = event.target;
    var button = form.querySelector("button[type=submit]");
    if (form.method !== "post" || !button) {
      return;
    }
    if (form.hasAttribute("data-progress") && window.FormData) {
      event.preventDefault();
      send(form, button);
    } else {
      wait(form);
    }
    window.setTimeout(function () {
      Array.prototype.forEach.call(form.querySelectorAll("button"), function (one) { one.disabled = true; });
    }, 0);
  });

  // Enter sends the form from every field but the one that only looks something up
  each("button.beside", function (button) {
    button.parentNode.querySelector("input").addEventListener("keydown", function (event) {
      if (event.key === "Enter" && !event.isComposing) {
        event.preventDefault();
        button.click();
      }
    });
  });

  each(".refused", function (place) { place.focus(); });

  each(".drop", function (place) {
    var field = place.querySelector("input[type=file]");
    ["dragenter", "dragover"].forEach(function (name) {
      place.addEventListener(name, function (event) {
        event.preventDefault();
        place.classList.add("over");
      });
    });
    ["dragleave", "drop"].forEach(function (name) {
      place.addEventListener(name, function () { place.classList.remove("over"); });
    });
    place.addEventListener("drop", function (event) {
      event.preventDefault();
      if (event.dataTransfer.files.length === 1) {
        field.files = event.dataTransfer.files;
      }
    });
  });

  window.addEventListener("pageshow", function () {
    window.clearInterval(waiting);
    each(".status", function (status) { status.textContent = ""; });
    each("button[disabled]", function (button) { button.disabled = false; });
  });
})();
