/*
 * Pages work without it. With it a form is not sent twice by a second click, a file can be dropped onto its field, and a
 * form with a file, or with work that takes minutes, tells how far it has come; a long form counts its answers. Written for an
 * Edge of 2018.
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

  /*
   * Takes over what the page of the progress says: its bar every two seconds, its words every six, so as not to be chatty.
   * Nothing is taken from a page that could not be had; the next turn asks again.
   */
  function follow(address, status, ended) {
    var bar = status.parentNode.querySelector("progress");
    var turn = 0;
    var asking = window.setInterval(function () {
      var request = new XMLHttpRequest();
      request.open("GET", address);
      request.setRequestHeader("Accept", "text/html");
      request.onload = function () {
        var page = new DOMParser().parseFromString(request.responseText, "text/html");
        var told = page.querySelector(".meter progress");
        if (request.status !== 200 || !told) {
          return;
        }
        if (!bar) {
          bar = document.createElement("progress");
          bar.setAttribute("aria-label", page.querySelector("h1").textContent);
          status.parentNode.insertBefore(bar, status);
        }
        bar.setAttribute("max", told.getAttribute("max"));
        bar.setAttribute("value", told.getAttribute("value"));
        if (turn % 3 === 0) {
          status.textContent = page.querySelector(".told").textContent;
        }
        turn += 1;
        if (!page.querySelector("[data-follow]")) {
          window.clearInterval(asking);
          ended();
        }
      };
      request.send();
    }, 2000);
    return asking;
  }

  /* Said every five seconds, so that a long wait is neither silent nor chatty. */
  function wait(form) {
    var status = form.querySelector(".status");
    var label = form.getAttribute("data-busy");
    var begun = Date.now();
    if (status && form.hasAttribute("data-follow")) {
      waiting = follow(form.getAttribute("data-follow"), status, function () {});
    } else if (status && label) {
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

  each(".meter[data-follow]", function (place) {
    follow(place.getAttribute("data-follow"), place.querySelector(".told"), function () { window.location.reload(); });
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

  // Of a long form: counts anew what is answered, and opens what is folded away where the answer needs words, as all but the first do
  each(".chapter", function (chapter) {
    var count = chapter.querySelector(".count");
    chapter.addEventListener("change", function (event) {
      var line = event.target.parentNode;
      if (event.target.type !== "radio") {
        return;
      }
      while (!line.classList.contains("group")) {
        line = line.parentNode;
      }
      if (event.target !== line.querySelector("input[type=radio]") && line.querySelector(".fold")) {
        line.querySelector(".fold").setAttribute("open", "");
      }
      count.textContent = count.getAttribute("data-count").replace("#", Array.prototype.filter.call(
        chapter.querySelectorAll(".group"), function (one) { return one.querySelector("input:checked"); }).length);
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
    each("form progress", function (bar) { bar.parentNode.removeChild(bar); });
    each(".status", function (status) { status.textContent = ""; });
    each("button[disabled]", function (button) { button.disabled = false; });
  });
})();
