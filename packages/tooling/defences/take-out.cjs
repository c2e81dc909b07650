const { join, relative, resolve, sep } = require('node:path');
const { defences } = require('./index.cjs');

const root = resolve(__dirname, '../../..');

/** The one place where a text stands. @throws Error when it stands nowhere or twice: nobody would know what was taken out. */
const placeOf = (source, { file, find }) => {
  const place = source.indexOf(find);
  if (place === -1) throw new Error(`${file} does not hold the text any more:\n${find}`);
  if (source.includes(find, place + 1)) throw new Error(`${file} holds the text more than once:\n${find}`);
  return place;
};

/** A source with one change made. */
const changed = (source, change) => {
  const place = placeOf(source, change);
  return source.slice(0, place) + change.replace + source.slice(place + change.find.length);
};

/** What takes a defence out: one change, or several where it stands in several places. */
const changesOf = ({ file, find, replace, also = [] }) => [{ file, find, replace }, ...also];

/** Makes a file's changes in its source; a file that has none stays as it is. */
const sourceWithout = (defence, file, source) =>
  changesOf(defence)
    .filter((change) => change.file === file)
    .reduce(changed, source);

const named = (name) => {
  const defence = defences.find((one) => one.name === name);
  if (defence === undefined) throw new Error(`WITHOUT_DEFENCE names “${name}”, and there is no such defence.`);
  return defence;
};

/**
 * What a process that loads TypeScript is to take for the source of a file: the source itself, or with the defence taken out that
 * WITHOUT_DEFENCE names. The file on the disk stays as it is.
 */
const loadedSource = () => {
  const name = process.env.WITHOUT_DEFENCE;
  if (!name) return (_filename, source) => source;
  const defence = named(name);
  return (filename, source) => sourceWithout(defence, relative(root, filename).split(sep).join('/'), source);
};

const fileOf = (file) => join(root, file);

module.exports = { changesOf, fileOf, loadedSource, sourceWithout };
