interface Page<Node> {
  readonly nodes: readonly Node[];
}

/** The rows so far with the next page behind them; everything else as the newest answer says. */
export const appendPage = <Node, Connection extends Page<Node>>(sofar: Page<Node>, next: Connection): Connection => ({
  ...next,
  nodes: [...sofar.nodes, ...next.nodes],
});
