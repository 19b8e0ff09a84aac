// The shop's page in jQuery 4: markup as text, delegated events, ajax, and scripts inside markup.
import $ from "jquery";

$("#app").html(`<main><form><input id="name"><button id="add">Add</button></form><ul></ul>
  ${["load", "keep", "picture", "frame", "markup", "boom"].map((id) => `<button type="button" id="${id}"></button>`).join("")}
  <output></output></main>`);

const row = (item) =>
  $("<li>", { text: `${item} ` })
    .css("background-image", "url(https://img.shop-media.com/dot.svg)")
    .append($("<button>", { type: "button", class: "remove" }));
const items = () =>
  $("li")
    .get()
    .map((one) => one.textContent.trim());

$("form").on("submit", (event) => {
  event.preventDefault();
  $("ul").append(row($("#name").val()));
  $("#name").val("");
  console.log("items", items().length);
});
$("ul").on("click", ".remove", ({ target }) => $(target).closest("li").remove());
$("#load").on("click", () =>
  $.getJSON("https://api.shop-media.com/items")
    .done(({ items }, status) => console.log(status, $("ul").empty().append(items.map(row)).children().length))
    .always(() => console.log("always")),
);
$("#keep").on("click", () => {
  localStorage.setItem("basket", JSON.stringify(items()));
  // biome-ignore lint/suspicious/noDocumentCookie: what most pages use is what is tested.
  document.cookie = `basket_size=${items().length}`;
  $("output").text(`${localStorage.basket} ${/basket_size=\d+/.exec(document.cookie)}`);
});
$("#picture").on("click", () => $("<img>", { id: "far", alt: "", src: "https://img.shop-media.com/far.svg" }).appendTo("body"));
$("#frame").on("click", () =>
  $("main").append('<iframe id="inner" title="f" src="https://www.shop-media.com/frame.html"></iframe>'),
);
$("#markup").on("click", () =>
  $("<div>")
    .appendTo("main")
    .html(`<p>Text</p><script>console.log("inline ran", document.currentScript?.parentNode?.localName)</script>
      <img alt="" id="text" src="https://img.shop-media.com/text.svg">`),
);
$("#boom").on("click", () => {
  throw new Error("handler");
});
