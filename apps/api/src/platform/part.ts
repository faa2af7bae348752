import type { Provider, Type } from '@nestjs/common';

/** What one folder of the core, a feature or a projection brings to the application. */
export interface Part {
  controllers: Type[];
  providers: Provider[];
}
