#!/usr/bin/env node
// Makes a deb or an rpm as electron-builder asks fpm to, with Debian's own dpkg-deb and rpmbuild. fpm itself is neither
// in Debian nor on npm; this stands in for it where electron-builder cannot download its own copy.
import { Refusal, runAsScript } from '../lib/project.mjs'
import { makeDeb } from './deb.mjs'
import { readOrder } from './order.mjs'
import { makeRpm } from './rpm.mjs'
import { withTree } from './tree.mjs'

const MAKERS = { deb: makeDeb, rpm: makeRpm }

await runAsScript(import.meta.url, async () => {
  const order = readOrder(process.argv.slice(2))
  const result = await withTree(order.places, (tree) => MAKERS[order.type](order, tree))
  if (result.code !== 0) throw new Refusal(`${result.trouble}${result.stderr}${result.stdout}`)
  return 0
})
