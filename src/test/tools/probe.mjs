// What graphology (which Gephi Lite is made of) and cytoscape.js see in a file: node probe.mjs TOOL FILE; prints JSON.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

// the packages lie beside the working folder's package.json, not beside this file
const require = createRequire(process.cwd() + "/");
const [tool, file] = process.argv.slice(2);
const text = readFileSync(file, "utf8");
const seen = { nodes: 0, edges: 0, labels: {}, amounts: {} };

if (tool === "cytoscape.js") {
  const cy = require("cytoscape")({ headless: true, ...JSON.parse(text) });
  seen.nodes = cy.nodes().length;
  seen.edges = cy.edges().length;
  cy.nodes().forEach((node) => { seen.labels[node.id()] = node.data("name"); });
  cy.edges().forEach((edge) => { seen.amounts[edge.id()] = edge.data("amount") ?? edge.data("amount_min") ?? null; });
} else {
  const { default: Graph, ...named } = require("graphology");
  const options = { addMissingNodes: false, allowUndeclaredAttributes: false };
  const read = require(file.endsWith(".gexf") ? "graphology-gexf" : "graphology-graphml");
  const graph = read.parse(Graph ?? named.Graph ?? require("graphology"), text, options);
  seen.nodes = graph.order;
  seen.edges = graph.size;
  graph.forEachNode((id, values) => { seen.labels[id] = values.label; });
  graph.forEachEdge((id, values) => { seen.amounts[id] = values.amount ?? values.amount_min ?? null; });
}
console.log(JSON.stringify(seen));
