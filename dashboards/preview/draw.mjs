// node draw.mjs RECORDING.json PICTURE.png: bundles the page with a recording and takes its picture in headless Chromium.
import esbuild from 'esbuild';
import puppeteer from 'puppeteer-core';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [recording, picture] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'preview'));
await esbuild.build({
  entryPoints: [join(import.meta.dirname, 'app.tsx')], outfile: join(folder, 'app.js'), bundle: true, format: 'iife', jsx: 'automatic', logLevel: 'error',
  define: { 'process.env.NODE_ENV': '"production"', global: 'window' },
  loader: Object.fromEntries(['.svg', '.png', '.woff', '.woff2', '.ttf'].map((type) => [type, 'dataurl'])),
});
const data = readFileSync(recording, 'utf8').replaceAll('<', '\\u003c');
writeFileSync(join(folder, 'index.html'), `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="app.css">
<body style="margin:0;background:#f4f5f5;font-family:Inter,Helvetica,Arial,sans-serif"><div id="root"></div>
<script>window.process={env:{}};window.grafanaBootData={settings:{},user:{},navTree:[]};window.RECORDED=${data}</script><script src="app.js"></script>`);

const browser = await puppeteer.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--allow-file-access-from-files'] });
const page = await browser.newPage();
page.on('pageerror', (error) => { console.error(error.message); process.exitCode = 1; });
if (process.env.VERBOSE) page.on('console', (message) => console.error(message.text()));
await page.setViewport({ width: 1552, height: 1400 });
await page.goto(pathToFileURL(join(folder, 'index.html')).href);
await page.waitForSelector('#dashboard canvas');
await page.waitForNetworkIdle({ idleTime: 1500 });
await (await page.$('#dashboard')).screenshot({ path: picture });
await browser.close();
rmSync(folder, { recursive: true });
