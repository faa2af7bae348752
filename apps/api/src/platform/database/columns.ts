import { Column, type ColumnOptions, JoinColumn, ManyToOne, type ObjectLiteral, PrimaryGeneratedColumn } from 'typeorm';
import { Naming } from './naming';

const naming = new Naming();

/** `bigint generated always as identity`, the key of most tables. */
export const Identity = () => PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' });
export const Int8 = (options: ColumnOptions = {}) => Column({ type: 'bigint', ...options });
export const Text = (options: ColumnOptions = {}) => Column({ type: 'text', ...options });
export const Int = (options: ColumnOptions = {}) => Column({ type: 'int', ...options });
export const Bool = (fallback: boolean) => Column({ type: 'boolean', default: fallback });
export const At = (options: ColumnOptions = {}) => Column({ type: 'timestamptz', ...options });
/** The moment of insertion. */
export const CreatedAt = () => Column({ type: 'timestamptz', default: () => 'now()' });
export const Json = (options: ColumnOptions = {}) => Column({ type: 'jsonb', ...options });

/**
 * A foreign key on the column that is declared as a property of the name `column`; the relation itself is there for the
 * schema and is never loaded.
 */
export function References<T extends ObjectLiteral>(
  target: () => new () => T,
  column: string,
  onDelete: 'CASCADE' | 'RESTRICT' | 'SET NULL' = 'CASCADE',
) {
  return (prototype: object, property: string): void => {
    ManyToOne(target, { onDelete })(prototype, property);
    JoinColumn({ name: naming.columnName(column, undefined) })(prototype, property);
  };
}
