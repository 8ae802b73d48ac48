from marts.dim_missile_type
