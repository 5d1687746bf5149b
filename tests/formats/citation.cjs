// Read files with citation-js and print {file: [CSL item, …]}: NODE_PATH=FOLDER/node_modules node citation.cjs FILE…
const fs = require('fs')
const { Cite, plugins } = require('@citation-js/core')
require('@citation-js/plugin-bibtex')
require('@citation-js/plugin-ris')
require('@citation-js/plugin-csl')

const TYPES = { bib: '@bibtex/text', biblatex: '@biblatex/text', ris: '@ris/file', json: '@else/json' }
const read = {}
for (const file of process.argv.slice(2)) {
  const forceType = TYPES[file.split('.').pop()]
  read[file] = new Cite(fs.readFileSync(file, 'utf8'), { forceType, generateGraph: false }).data
}
process.stdout.write(JSON.stringify(read))
