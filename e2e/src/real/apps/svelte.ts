// The shop's page in Svelte 5: runes, bindings, an action, an effect and markup given as text. A component, for its compiler.

export const svelteShop = `<script>
let items = $state([]);
let name = $state("");
let kept = $state("");
let shown = $state({});
const markup = \`<p>Text</p><img alt="" id="text" src="https://img.shop-media.com/text.svg">\`;
$effect(() => {
  console.log("items", items.length);
});
function add(event) {
  event.preventDefault();
  items.push(name);
  name = "";
}
async function load() {
  items = (await (await fetch("https://api.shop-media.com/items")).json()).items;
}
function keep() {
  localStorage.setItem("basket", JSON.stringify(items));
  document.cookie = "basket_size=" + items.length;
  kept = \`\${localStorage.basket} \${/basket_size=\\d+/.exec(document.cookie)}\`;
}
function boom() {
  throw new Error("handler");
}
const toBody = (node) => document.body.append(node);
</script>

<main>
  <form onsubmit={add}><input id="name" bind:value={name} /><button id="add">Add</button></form>
  <ul>
    {#each items as item, index (item)}
      <li style="background-image: url(https://img.shop-media.com/dot.svg)">
        {item} <button type="button" class="remove" onclick={() => items.splice(index, 1)} aria-label="x"></button>
      </li>
    {/each}
  </ul>
  <button type="button" id="load" onclick={load}>l</button>
  <button type="button" id="keep" onclick={keep}>k</button>
  <button type="button" id="picture" onclick={() => (shown.picture = true)}>p</button>
  <button type="button" id="frame" onclick={() => (shown.frame = true)}>f</button>
  <button type="button" id="markup" onclick={() => (shown.markup = true)}>m</button>
  <button type="button" id="boom" onclick={boom}>b</button>
  <output>{kept}</output>
  {#if shown.picture}<img id="far" alt="" use:toBody src="https://img.shop-media.com/far.svg" />{/if}
  {#if shown.frame}<iframe id="inner" title="f" src="https://www.shop-media.com/frame.html"></iframe>{/if}
  {#if shown.markup}<div>{@html markup}</div>{/if}
</main>
`;
