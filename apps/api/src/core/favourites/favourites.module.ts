import type { Part } from '../../platform/part';
import { FavouritesController } from './favourites.controller';
import { FavouritesService } from './favourites.service';

export const favourites: Part = { controllers: [FavouritesController], providers: [FavouritesService] };
