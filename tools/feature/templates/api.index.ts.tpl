export { __Plural__Module } from './__plural__.module';
