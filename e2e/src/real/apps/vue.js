// The shop's page in Vue 3, its template compiled in the page: lists, models, watchers, a teleport and markup given as text.
import { createApp } from "vue";

const template = `<main>
  <form @submit.prevent="add"><input id="name" v-model="name"><button id="add">Add</button></form>
  <ul><li v-for="(item, index) in items" :key="item" :style="{ backgroundImage: 'url(https://img.shop-media.com/dot.svg)' }">
    {{ item }} <button type="button" class="remove" @click="items.splice(index, 1)"></button></li></ul>
  <button v-for="id in acts" :key="id" type="button" :id="id" @click="act(id)"></button>
  <output>{{ kept }}</output>
  <Teleport to="body"><img v-if="shown.picture" id="far" alt="" src="https://img.shop-media.com/far.svg"></Teleport>
  <iframe v-if="shown.frame" id="inner" title="f" src="https://www.shop-media.com/frame.html"></iframe>
  <div v-if="shown.markup" v-html="markup"></div>
</main>`;

createApp({
  template,
  data: () => ({
    items: [],
    name: "",
    kept: "",
    shown: {},
    acts: ["load", "keep", "picture", "frame", "markup", "boom"],
    markup: `<p>Text</p><img alt="" id="text" src="https://img.shop-media.com/text.svg">`,
  }),
  watch: {
    "items.length"(now, before) {
      console.log("items", now, before);
    },
  },
  methods: {
    add() {
      this.items.push(this.name);
      this.name = "";
    },
    async act(id) {
      if (id === "boom") throw new Error("handler");
      if (id === "load") this.items = (await (await fetch("https://api.shop-media.com/items")).json()).items;
      else if (id === "keep") this.keep();
      else this.shown[id] = true;
    },
    keep() {
      localStorage.setItem("basket", JSON.stringify(this.items));
      // biome-ignore lint/suspicious/noDocumentCookie: what most pages use is what is tested.
      document.cookie = `basket_size=${this.items.length}`;
      this.kept = `${localStorage.basket} ${/basket_size=\d+/.exec(document.cookie)}`;
    },
  },
}).mount("#app");
