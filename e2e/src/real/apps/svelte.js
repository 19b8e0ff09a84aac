// Starts the shop's page in Svelte 5.
import { mount } from "svelte";
import Shop from "svelte-shop";

mount(Shop, { target: document.querySelector("#app") });
