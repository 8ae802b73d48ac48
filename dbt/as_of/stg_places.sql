from marts.dim_place
