import type { Part } from '../../platform/part';
import { ThemesController } from './themes.controller';
import { ThemesService } from './themes.service';

export const themes: Part = { controllers: [ThemesController], providers: [ThemesService] };
