import { Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { DataSource, type EntityManager } from 'typeorm';
import { keepReply } from '../http/idempotency';
import { inRequest } from '../http/request-context';
import { rowsOf } from './statements';

export type Tx = EntityManager;
/** Anything that runs a statement: the pool, or an open transaction. */
export interface Reader {
  rows<T>(text: string, values?: unknown[]): Promise<T[]>;
}

const RETRIED = new Set(['40001', '40P01']);
const ATTEMPTS = 5;

/** The one way to the database: reads from the pool, writes in transactions that are passed on explicitly. */
@Injectable()
export class Database implements Reader {
  constructor(readonly source: DataSource) {}

  /** Rows of a statement, outside of any transaction. */
  rows<T>(text: string, values: unknown[] = []): Promise<T[]> {
    return rowsOf<T>(this.pool, text, values);
  }

  /** The first row, if there is one. */
  async row<T>(text: string, values: unknown[] = []): Promise<T | undefined> {
    return (await this.rows<T>(text, values))[0];
  }

  /**
   * Runs a use case in one transaction; repeated up to 5 times when PostgreSQL asks for it (serialization, deadlock).
   * Inside a request that carries an `Idempotency-Key`, the reply is kept in the same transaction.
   */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.source.transaction((tx) => keepReply(tx, inRequest()?.idempotency, () => work(tx)));
      } catch (error) {
        if (attempt >= ATTEMPTS || !RETRIED.has((error as { code?: string }).code ?? '')) throw error;
        await new Promise((wake) => setTimeout(wake, Math.random() * 20 * 2 ** attempt));
      }
    }
  }

  get pool(): Pool {
    return (this.source.driver as unknown as { master: Pool }).master;
  }
}

/** Rows of a statement inside a transaction. */
export async function rows<T>(tx: Tx, text: string, values: unknown[] = []): Promise<T[]> {
  if (!tx.queryRunner) throw new Error('rows() needs an open transaction');
  return rowsOf<T>((await tx.queryRunner.connect()) as PoolClient, text, values);
}

/** The first row of a statement inside a transaction. */
export async function row<T>(tx: Tx, text: string, values: unknown[] = []): Promise<T | undefined> {
  return (await rows<T>(tx, text, values))[0];
}

/** A transaction as a `Reader`, for queries that serve both. */
export const within = (tx: Tx): Reader => ({ rows: (text, values) => rows(tx, text, values) });
