// What cytoscape.js, D3 and graphology (which Gephi Lite is made of) see in a file, in a browser: `see` gives it by id,
// `draw` draws it. Bundled into probe.js.
import cytoscape from "cytoscape";
import * as d3 from "d3";
import Graph from "graphology";
import gexf from "graphology-gexf/browser";
import graphml from "graphology-graphml/browser";

const COLOURS = {
  PLEDGED: "#2a7f3f", CONSIDERS: "#9bbf6a", DECLINED: "#888", SANCTIONS: "#b3261e", REPRESENTS: "#6a4fa3", ATTENDED: "#3b6fb5",
  DEPENDS_ON: "#d08a00", BENEFITS: "#5aa9a0", TARGETS: "#d9775f",
};
const colour = (type) => COLOURS[type] ?? "#aaa";
const things = { Country: "#3b6fb5", Person: "#6a4fa3", Event: "#d08a00", Commitment: "#2a7f3f" };
const fill = (type) => things[type] ?? "#777";
const seconds = (n) => new Promise((done) => setTimeout(done, 1000 * n));

window.see = (tool, format, text) => {
  const seen = { nodes: {}, edges: {} };
  const without = ({ id, key, value, interaction, label, index, x, y, vx, vy, ...rest }) => rest;
  if (tool === "cytoscape.js") {
    const cy = cytoscape({ headless: true, ...JSON.parse(text) });
    cy.nodes().forEach((n) => { seen.nodes[n.id()] = without(n.data()); });
    cy.edges().forEach((e) => {
      const { name, ...values } = without(e.data());
      seen.edges[e.id()] = { ...values, type: values.type === name ? name : "two types" };
    });
  } else if (tool === "D3") {
    const { nodes, links } = JSON.parse(text);
    d3.forceSimulation(nodes).force("link", d3.forceLink(links).id((d) => d.id)).stop();
    nodes.forEach((n) => { seen.nodes[n.id] = without(n); });
    links.forEach((l) => { seen.edges[l.key] = { ...without(l), source: l.source.id, target: l.target.id }; });
  } else {
    const options = { addMissingNodes: false, allowUndeclaredAttributes: false };
    const graph = (format === "graphml" ? graphml : gexf).parse(Graph, text, options);
    graph.forEachNode((id, { label, ...values }) => { seen.nodes[id] = { name: label, ...values }; });
    graph.forEachEdge((id, { label, kind, ...values }, source, target) => {
      seen.edges[id] = { ...values, source, target, type: values.type === label ? label : "two types" };
    });
  }
  return seen;
};

window.draw = async (tool, text) => {
  if (tool === "cytoscape.js") {
    const cy = cytoscape({
      container: document.getElementById("graph"),
      ...JSON.parse(text),
      style: [
        { selector: "node", style: { label: "data(name)", "font-size": 7, width: 9, height: 9, "background-color": (n) => fill(n.data("type")),
          "text-max-width": 90, "text-wrap": "ellipsis" } },
        { selector: "edge", style: { width: 1, "curve-style": "bezier", "target-arrow-shape": "triangle", "arrow-scale": 0.5,
          "line-color": (e) => colour(e.data("type")), "target-arrow-color": (e) => colour(e.data("type")) } },
      ],
    });
    const layout = cy.layout({ name: "cose", animate: false, randomize: false, nodeRepulsion: () => 60000, idealEdgeLength: () => 40 });
    const stopped = layout.promiseOn("layoutstop");
    layout.run();
    await stopped;
    cy.fit(undefined, 20);
    await seconds(1);
    return { nodes: cy.nodes(":visible").length, edges: cy.edges(":visible").length };
  }
  const { nodes, links } = JSON.parse(text);
  const [width, height] = [1400, 860];
  const svg = d3.select("#graph").append("svg").attr("width", width).attr("height", height);
  d3.forceSimulation(nodes)
    .force("link", d3.forceLink(links).id((d) => d.id).distance(35))
    .force("charge", d3.forceManyBody().strength(-60))
    .force("x", d3.forceX(width / 2).strength(0.09)).force("y", d3.forceY(height / 2).strength(0.14))
    .stop().tick(300);
  svg.selectAll("line").data(links).join("line").attr("stroke", (l) => colour(l.type)).attr("stroke-opacity", 0.6)
    .attr("x1", (l) => l.source.x).attr("y1", (l) => l.source.y).attr("x2", (l) => l.target.x).attr("y2", (l) => l.target.y);
  svg.selectAll("circle").data(nodes).join("circle").attr("r", 4).attr("cx", (n) => n.x).attr("cy", (n) => n.y)
    .attr("fill", (n) => fill(n.type));
  svg.selectAll("text").data(nodes).join("text").attr("x", (n) => n.x + 5).attr("y", (n) => n.y).attr("font-size", 7)
    .text((n) => n.name.length > 28 ? n.name.slice(0, 27) + "…" : n.name);
  return { nodes: svg.selectAll("circle").size(), edges: svg.selectAll("line").size() };
};
