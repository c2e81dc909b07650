import type { IncomingMessage } from 'node:http';
import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from './context';
import { LIMITS } from './limits';

const costs = new WeakMap<IncomingMessage, number>();

export const noteCost = (request: IncomingMessage, cost: number): void => {
  costs.set(request, cost);
};

/** Says in every answer what the query cost, so that whoever writes one sees how far from the limit it is. */
export const tellCost = (): ApolloServerPlugin<Context> => ({
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue }) {
        const cost = contextValue.http && costs.get(contextValue.http.request);
        if (cost === undefined || response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        singleResult.extensions = { ...singleResult.extensions, cost: { asked: cost, limit: LIMITS.cost } };
      },
    };
  },
});
