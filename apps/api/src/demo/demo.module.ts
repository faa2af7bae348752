import { Module } from '@nestjs/common';
import { DemoController } from './demo.controller';
import { DemoRemoval } from './demo-removal';
import { DemoState } from './demo-state';

/** The demo company: it knows every table, and nothing knows it. */
@Module({ controllers: [DemoController], providers: [DemoRemoval, DemoState], exports: [DemoRemoval] })
export class DemoModule {}
