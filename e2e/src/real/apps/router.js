// A single-page application by hand: its router puts each view in place of the whole body.

const views = {
  "/": () => `<h1>Home</h1><img alt="" id="home" src="https://img.shop-media.com/home.svg">`,
  "/lamps": () => `<h1>Lamps</h1><iframe id="lamps" title="f" src="https://www.shop-media.com/frame.html"></iframe>`,
  "/beds": () => `<h1>Beds</h1><p style="background: url(https://img.shop-media.com/bed.svg)">${location.search}</p>`,
};
const menu = Object.keys(views)
  .map((path) => `<a class="go" href="${path}">${path}</a>`)
  .join(" ");

function show() {
  const view = views[location.pathname] ?? views["/"];
  const body = document.createElement("body");
  body.innerHTML = `<nav>${menu}</nav><main>${view()}</main><footer><a href="/temoin/policy" data-temoin-open>Cookies</a></footer>`;
  document.body.replaceWith(body);
  document.title = location.pathname;
  console.log("shown", location.pathname, history.length, JSON.stringify(history.state));
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a.go");
  if (!link) return;
  event.preventDefault();
  history.pushState({ from: location.pathname }, "", link.href);
  show();
});
addEventListener("popstate", ({ state }) => {
  console.log("back", JSON.stringify(state));
  show();
});
show();
