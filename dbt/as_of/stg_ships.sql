select vessel_id, name, vessel_type, vessel_class, operator from marts.dim_vessel where is_listed
