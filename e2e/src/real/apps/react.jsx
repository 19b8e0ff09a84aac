// The shop's page in React 19: state, effects, a portal, a boundary for faults, refs and markup given as text.
import { Component, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { createRoot } from "react-dom/client";

class Boundary extends Component {
  state = { fault: "" };
  static getDerivedStateFromError(fault) {
    return { fault: fault.message };
  }
  render() {
    return this.state.fault ? <p id="fault">{this.state.fault}</p> : this.props.children;
  }
}

function Bad({ on }) {
  if (on) throw new Error("render");
  return null;
}

function Shop() {
  const [items, setItems] = useState([]);
  const [name, setName] = useState("");
  const [shown, show] = useState({});
  const [kept, setKept] = useState("");
  const box = useRef(null);
  useEffect(() => {
    console.log("items", items.length, box.current.isConnected);
    return () => console.log("was", items.length);
  }, [items]);
  const add = (event) => {
    event.preventDefault();
    setItems([...items, name]);
    setName("");
  };
  const load = async () => setItems((await (await fetch("https://api.shop-media.com/items")).json()).items);
  const keep = () => {
    localStorage.setItem("basket", JSON.stringify(items));
    // biome-ignore lint/suspicious/noDocumentCookie: what most pages use is what is tested.
    document.cookie = `basket_size=${items.length}`;
    setKept(`${localStorage.basket} ${/basket_size=\d+/.exec(document.cookie)}`);
  };
  return (
    <main ref={box}>
      <form onSubmit={add}>
        <input id="name" value={name} onChange={(event) => setName(event.target.value)} />
        <button type="submit" id="add">
          Add
        </button>
      </form>
      <ul>
        {items.map((item, index) => (
          <li key={item} style={{ backgroundImage: "url(https://img.shop-media.com/dot.svg)" }}>
            {item} <button type="button" className="remove" onClick={() => setItems(items.filter((_, at) => at !== index))} />
          </li>
        ))}
      </ul>
      <button type="button" id="load" onClick={load} />
      <button type="button" id="keep" onClick={keep} />
      <button type="button" id="picture" onClick={() => show({ ...shown, picture: true })} />
      <button type="button" id="frame" onClick={() => show({ ...shown, frame: true })} />
      <button type="button" id="markup" onClick={() => show({ ...shown, markup: true })} />
      <button type="button" id="boom" onClick={() => show({ ...shown, bad: true })} />
      <output>{kept}</output>
      {shown.picture && createPortal(<img id="far" alt="" src="https://img.shop-media.com/far.svg" />, document.body)}
      {shown.frame && <iframe id="inner" title="f" src="https://www.shop-media.com/frame.html" />}
      {shown.markup && (
        <div
          // biome-ignore lint/security/noDangerouslySetInnerHtml: what is tested.
          dangerouslySetInnerHTML={{ __html: `<p>Text</p><img alt="" id="text" src="https://img.shop-media.com/text.svg">` }}
        />
      )}
      <Boundary>
        <Bad on={shown.bad} />
      </Boundary>
    </main>
  );
}

createRoot(document.querySelector("#app")).render(<Shop />);
