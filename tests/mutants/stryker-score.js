// Turns Stryker's report of a folder into its score: node stryker-score.js <folder> <mutation-report.json>
const [folder, report] = process.argv.slice(2);
const { files } = JSON.parse(require('fs').readFileSync(report, 'utf8'));

const text = (source, { start, end }) => {
    const lines = source.split('\n').slice(start.line - 1, end.line);
    lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
    lines[0] = lines[0].slice(start.column - 1);
    return lines.join('\n');
};
const oneLine = code => '`' + code.replace(/\s+/g, ' ').replaceAll('`', "'").slice(0, 120) + '`';
const name = path => path.slice(path.indexOf(`/${folder}/`) + 1);

const mutants = Object.entries(files)
    .flatMap(([path, { source, mutants }]) => mutants.map(mutant => ({ ...mutant, file: name(path), original: text(source, mutant.location) })))
    .filter(mutant => mutant.file.startsWith(`${folder}/`));
const count = (list, status) => list.filter(mutant => mutant.status === status).length;
const tally = list => ['Killed', 'Timeout', 'Survived', 'NoCoverage'].map(status => count(list, status));
const score = ([killed, timeout, survived, uncovered]) => (100 * (killed + timeout) / (killed + timeout + survived + uncovered)).toFixed(1);

const total = tally(mutants);
const rows = [...new Set(mutants.map(mutant => mutant.file))].sort()
    .map(file => [file, tally(mutants.filter(mutant => mutant.file === file))])
    .filter(([, counts]) => counts.some(n => n > 0));
const alive = mutants
    .filter(mutant => ['Survived', 'NoCoverage'].includes(mutant.status))
    .sort((a, b) => a.file.localeCompare(b.file) || a.location.start.line - b.location.start.line)
    .map(mutant => `- ${mutant.file}:${mutant.location.start.line}: ${oneLine(mutant.original)} → ${oneLine(mutant.replacement)}${mutant.status === 'NoCoverage' ? ' (no test runs it)' : ''}`);

console.log(`# Mutants of ${folder}

Stryker made them and the unit tests of the folder hunted them; \`tests/mutants/stryker\` wrote this. The tests of whole runs and the simulation, which notice more, took no part.

**${score(total)} %: ${total[0]} killed, ${total[1]} timed out, ${total[2]} survived, ${total[3]} covered by no test.** ${count(mutants, 'CompileError')} did not compile.

| file | score, % | killed | timed out | survived | not covered |
|---|---|---|---|---|---|
${rows.map(([file, counts]) => `| ${file} | ${score(counts)} | ${counts.join(' | ')} |`).join('\n')}

## Survivors

${alive.join('\n')}`);
