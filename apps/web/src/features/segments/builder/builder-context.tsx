import type { Path } from '@muster/filters';
import { createContext, useContext } from 'react';
import type { CatalogIndex } from './catalog-index';
import { pathText } from './tree';
import type { Builder } from './use-builder';

/** What every node of the tree needs to draw itself. */
export interface BuilderScene {
  readonly builder: Builder;
  readonly index: CatalogIndex;
  /** How many customers match each node alone; by path. */
  readonly counts: ReadonlyMap<string, number>;
  /** The counts answer an older question. */
  readonly stale: boolean;
  /** What a node still needs, or why the server refused it; by path. */
  readonly problems: ReadonlyMap<string, readonly string[]>;
  /** What is odd about a node, although it can be asked; by path. */
  readonly hints: ReadonlyMap<string, readonly string[]>;
  /** The segment that is being edited: it cannot refer to itself. */
  readonly segmentId: string | undefined;
  /** The moment that relative dates are resolved against. */
  readonly now: number;
  readonly idPrefix: string;
}

const SceneContext = createContext<BuilderScene | undefined>(undefined);
export const SceneProvider = SceneContext.Provider;

export const useScene = (): BuilderScene => {
  const scene = useContext(SceneContext);
  if (!scene) throw new Error('A filter is drawn inside the builder only.');
  return scene;
};

/** The id of a node's head, where the focus goes after an edit. */
export const rowId = (prefix: string, path: Path): string => `${prefix}row-${pathText(path)}`;
