import { describe, expect, test } from "vitest";
import { rewrite, rewriteBytes } from "../testing/pages.fixture.ts";

const GATE = '<script src="/temoin/gate.js"></script>';

describe("the gate is put first in <head>", () => {
  test.each([
    ["<!doctype html><html><head>", "<title>x</title><script>1</script>"],
    ["<html lang=en>\n<!-- c --><HEAD class=x>", "\n<meta charset=utf-8></head>"],
    ["<head>", "</head>"],
    // where the parser opens it when no tag does
    ["<!doctype html>\n", "<title>x</title><link>"],
    ["<!doctype html><html> ", "<body>x"],
    ["<?xml version='1.0'?> ", "text"],
    ["\ufeff<!doctype html>", "< 3"],
    ["", "<p>"],
    ["", "text"],
    ["<html>", "<meta charset=utf-8><head><p>"],
    ["<!-- a --> <!-- b -->", ""],
    ["<html>", "</p>"],
    // a gate that runs late, or not at all, is none
    ["<head>", `<script async src="/temoin/gate.js"></script>`],
    ["<head>", `<script type=module src="/temoin/gate.js"></script>`],
    ["<head>", `<script>0</script>${GATE}`],
    ["<head>", `<link rel=stylesheet href=/a.css>${GATE}`],
    ["<head>", `<script src="/other/gate.js"></script>`],
  ])("%s | %s", (before, after) => {
    expect(rewrite(before + after, { gate: true })).toBe(before + GATE + after);
  });
});

describe("a gate that is there is left alone", () => {
  test.each([
    `<head>${GATE}<title>`,
    `<!doctype html><head><meta charset=utf-8><title>a <script></title><base href=/>\n<!-- c -->${GATE}<link>`,
    `${GATE}<p>`,
    `<head><script nonce=a src='https://shop.example/temoin/gate.js?2'></script>`,
  ])("%s", (html) => {
    expect(rewrite(html, { gate: true })).toBe(html);
  });
});

test("what waits for it is bounded, and chunks do not matter", () => {
  const many = `<head>${"<meta name=a content=b>".repeat(2_000)}<script></script>`;
  const bytes = new TextEncoder().encode(many);
  const whole = rewriteBytes(bytes, [], { gate: true });
  expect(new TextDecoder().decode(whole)).toBe(many.replace("<head>", `<head>${GATE}`));
  expect(rewriteBytes(bytes, [100], { gate: true })).toEqual(whole);
});

test("an empty body stays empty, and a tag that is cut off does not swallow the gate", () => {
  expect(rewrite("", { gate: true })).toBe("");
  expect(rewrite("<img src=//evil.test", { gate: true })).toBe(`${GATE}<img src=//evil.test`);
});
