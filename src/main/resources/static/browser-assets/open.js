// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the canned queries among the saved scripts of Neo4j Browser, and our colours where there are none yet, then opens it
// with the guide. It keeps both in localStorage; scripts in other folders are left alone.
const FOLDER = "entente";

const read = (name) => {
  try {
    return JSON.parse(localStorage.getItem(name)) ?? [];
  } catch {
    return [];
  }
};

/** A style sheet as Neo4j Browser keeps it: properties by selector. */
const style = (grass) => Object.fromEntries([...grass.matchAll(/([\w.]+)\s*\{([^}]*)\}/g)].map(([, selector, rules]) => [
  selector, Object.fromEntries([...rules.matchAll(/([\w-]+):\s*"?([^;"]+)"?;/g)].map(([, name, value]) => [name, value])),
]));

const prepare = async () => {
  const [scripts, grass] = await Promise.all([
    fetch("/browser-assets/entente-queries.json").then((answer) => answer.json()),
    fetch("/browser-assets/entente.grass").then((answer) => answer.text()),
  ]);
  const others = (list) => list.filter((entry) => entry.id !== FOLDER && entry.folder !== FOLDER);
  localStorage.setItem("neo4j.folders", JSON.stringify([...others(read("neo4j.folders")), { id: FOLDER, name: "Entente" }]));
  localStorage.setItem("neo4j.documents", JSON.stringify([
    ...others(read("neo4j.documents")),
    ...scripts.map(({ name, content }) => ({ id: `${FOLDER}-${name}`, content, folder: FOLDER })),
  ]));
  if (!localStorage.getItem("neo4j.grass")) {
    localStorage.setItem("neo4j.grass", JSON.stringify(style(grass)));
  }
};

// the Browser takes a guide by its whole address only
const open = () => location.replace(`/browser/?cmd=play&arg=${location.origin}/browser-assets/guide.html`);
prepare().catch((error) => console.error(error)).then(open);
